namespace ServiceInfra.Documents;

/// <summary>
/// Reads YAML, several documents in one text, into <see cref="Node"/>s with exact places: aliases and merged members stand where
/// their text stands. Scalars are resolved as kubectl does. A broken document does not hide the others.
/// </summary>
public static class YamlDocumentReader
{
    /// <summary>Levels of nesting that are read.</summary>
    public const int MaxDepth = 256;

    /// <summary>Most characters of one line: an API server takes no request of more than 3 MiB, and YAML on one line is slow to read.</summary>
    public const int LongestLine = 3 * 1024 * 1024;

    /// <summary>Reads every document of a text.</summary>
    /// <returns>The documents in their order; an empty one is a null.</returns>
    public static IReadOnlyList<YamlDocument> Read(Utf16Text text) => [.. Stream(text)];

    /// <summary>The same, each document read when it is asked for: whoever is done with one before the next finds it in the processor's cache.</summary>
    public static IEnumerable<YamlDocument> Stream(Utf16Text text)
    {
        var names = new NameTable();
        var members = new MemberBuilder();
        foreach (var chunk in YamlDocumentSplitter.Split(text.Text))
            if (LongLine(text.Text, chunk.Start, chunk.End) is null && new YamlBlockReader(text, names, members).Read(chunk.Start, chunk.End) is { } node) yield return new YamlDocument(node, null);
            else
            {
                var problem = SeparatorProblem(text, chunk);
                foreach (var document in ReadChunk(text, chunk.Start, chunk.End, chunk.IsMarked)) yield return document.Kubectl is null ? document with { Kubectl = problem } : document;
            }
    }

    // A line with "---" may go on with a comment alone, and a directive is a document of its own (k8s.io/apimachinery, util/yaml YAMLReader).
    private static KubectlProblem? SeparatorProblem(Utf16Text text, YamlChunk chunk)
    {
        const string Message = "kubectl takes nothing but a comment in the line of \"---\", and no directive before it";
        var line = text.Text.AsSpan(chunk.Start, chunk.End - chunk.Start);
        if (line.StartsWith("%")) return new KubectlProblem(new Location(text, chunk.Start), Message, "Remove the directive.");
        if (!chunk.IsMarked || !line.StartsWith("---")) return null;
        if (line.IndexOf('\n') is >= 0 and var feed) line = line[..feed];
        var behind = line[3..].TrimStart();
        return behind.IsEmpty || behind[0] == '#' ? null : new KubectlProblem(new Location(text, chunk.Start + line.Length - behind.Length), Message, "Begin what stands here in the next line.");
    }

    // One chunk is one document, unless "..." ends one and text follows without a marker.
    private static List<YamlDocument> ReadChunk(Utf16Text text, int start, int end, bool marked)
    {
        var documents = new List<YamlDocument>();
        try
        {
            CheckText(text, start, end);
            documents = new YamlChunkReader(text, start, end).Read();
        }
        catch (DocumentException e)
        {
            documents.Add(new YamlDocument(null, e));
        }
        if (documents.Count == 0 && marked) documents.Add(new YamlDocument(Node.Null(text, start), null));
        return documents;
    }

    // What go-yaml refuses before it parses, or while it scans what belongs to no document.
    private static void CheckText(Utf16Text text, int start, int end)
    {
        var chunk = text.Text.AsSpan(start, end - start);
        if (YamlCharacters.FirstForbidden(chunk) is >= 0 and var at)
            throw new DocumentException($"{(chunk[at] == 0 ? "a NUL character" : $"the control character U+{(int)chunk[at]:X4}")}. YAML has none; remove it, or write it as an escape in double quotes.", new Location(text, start + at), DocumentProblem.Encoding);
        if (LongLine(text.Text, start, end) is { } longAt)
            throw new DocumentException($"this line has more than {LongestLine} characters; no API server takes that much in one request.", new Location(text, longAt), DocumentProblem.Size);
        if (YamlDirectives.FirstRefused(chunk) is ( >= 0 and var line, var problem)) throw new DocumentException(problem, new Location(text, start + line));
    }

    private static int? LongLine(string text, int start, int end)
    {
        while (end - start > LongestLine)
        {
            var feed = text.AsSpan(start, end - start).IndexOf('\n');
            if (feed < 0 || feed > LongestLine) return start;
            start += feed + 1;
        }
        return null;
    }
}
