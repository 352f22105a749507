namespace ServiceInfra.Documents;

/// <summary>The directives in front of a document, of which go-yaml takes <c>%YAML 1.1</c> and <c>%TAG</c>.</summary>
internal static class YamlDirectives
{
    /// <summary>Finds the first that is refused.</summary>
    /// <param name="chunk">A document's text, directives included.</param>
    /// <returns>Where its line begins and what is wrong; an index of -1 where there is none.</returns>
    public static (int Index, string Message) FirstRefused(ReadOnlySpan<char> chunk)
    {
        for (var at = 0; at < chunk.Length;)
        {
            var end = chunk[at..].IndexOf('\n');
            var line = end < 0 ? chunk[at..] : chunk.Slice(at, end);
            // Behind the document's own marker a line that begins so is no directive.
            if (line is not (['%', ..] or ['#', ..]) && !line.IsWhiteSpace()) break;
            if (line is ['%', ..] && Problem(line[1..]) is { } problem) return (at, problem);
            at += line.Length + 1;
        }
        return (-1, "");
    }

    private static string? Problem(ReadOnlySpan<char> directive)
    {
        var words = directive.Trim().ToString().Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["TAG", ..] => null,
            ["YAML", "1.1", ..] => null,
            ["YAML", ..] => "kubectl and the API server read YAML 1.1 and refuse a document that says another version. Remove the line.",
            _ => "an unknown directive: there are %YAML and %TAG. Remove the line.",
        };
    }
}
