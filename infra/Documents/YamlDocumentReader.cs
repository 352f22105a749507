using YamlDotNet.Core;

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
                foreach (var document in ReadChunk(text, chunk.Start, chunk.End, chunk.IsMarked)) yield return document;
    }

    // One chunk is one document, unless "..." ends one and text follows without a marker.
    private static List<YamlDocument> ReadChunk(Utf16Text text, int start, int end, bool marked)
    {
        var documents = new List<YamlDocument>();
        YamlTreeBuilder? parser = null;
        try
        {
            if (text.Text.AsSpan(start, end - start).IndexOf('\0') is >= 0 and var nul)
                throw new DocumentException("a NUL character. YAML has none; save the file as UTF-8 text.", new Location(text, start + nul), DocumentProblem.Encoding);
            if (LongLine(text.Text, start, end) is { } longAt)
                throw new DocumentException($"this line has more than {LongestLine} characters; no API server takes that much in one request.", new Location(text, longAt), DocumentProblem.Size);
            parser = new YamlTreeBuilder(text, start, end);
            while (parser.ReadDocument() is { } node)
                documents.Add(new YamlDocument(node, null));
        }
        catch (DocumentException e)
        {
            documents.Add(new YamlDocument(null, e));
        }
        catch (YamlException e)
        {
            documents.Add(new YamlDocument(null, new DocumentException(YamlErrors.Explain(e), new Location(text, start + (int)e.Start.Index))));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's own on a flow collection behind ": " that begins a line, and on a tag that is no URI, such as "!![".
            documents.Add(new YamlDocument(null, new DocumentException("this is not YAML: what stands here cannot be read. Put texts in quotes.", parser?.Reached ?? new Location(text, start))));
        }
        if (documents.Count == 0 && marked) documents.Add(new YamlDocument(Node.Null(text, start), null));
        return documents;
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
