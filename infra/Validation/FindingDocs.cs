namespace ServiceInfra.Validation;

/// <summary>docs/findings.md, which is part of the program: a section for each code, under a heading of the form <c>### SVC203 Title</c>.</summary>
public static class FindingDocs
{
    private static readonly Lazy<Dictionary<string, string>> Sections = new(Load);

    /// <summary>Every code that has a section, in the order of the document.</summary>
    public static IEnumerable<string> Codes => Sections.Value.Keys;

    /// <summary>The section of a code as Markdown, heading included; null when there is none. Letter case does not count.</summary>
    public static string? Explain(string code) => Sections.Value.GetValueOrDefault(code.Trim().ToUpperInvariant());

    /// <summary>The title of a code; null when there is none.</summary>
    public static string? Title(string code)
    {
        if (Explain(code) is not { } section) return null;
        var end = section.IndexOf('\n');
        return section["### ".Length..(end < 0 ? section.Length : end)][code.Length..].Trim();
    }

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(FindingDocs).Assembly.GetManifestResourceStream("findings.md");
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        if (stream is null) return sections;
        using var reader = new StreamReader(stream);
        string? code = null;
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                Keep();
                code = line.StartsWith("### SVC", StringComparison.Ordinal) ? line.Split(' ')[1] : null;
            }
            if (code is not null) lines.Add(line);
        }
        Keep();
        return sections;

        void Keep()
        {
            if (code is not null) sections[code] = string.Join('\n', lines).Trim();
            lines.Clear();
        }
    }
}
