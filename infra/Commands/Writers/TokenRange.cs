using ServiceInfra.Documents;

namespace ServiceInfra.Commands.Writers;

/// <summary>Finds where the name or value ends that begins at a place, so that a platform marks it and not the rest of the line.</summary>
internal static class TokenRange
{
    // A longer one is not worth marking, and a hostile one has megabytes.
    private const int Longest = 256;

    /// <summary>Number of characters, counted as columns are; 0 where the end is not known: a map, a list, a text of several lines.</summary>
    public static int Length(Location location)
    {
        var source = location.Source;
        var start = Math.Clamp(location.Offset, 0, source.Length);
        var text = source.Slice(start, Math.Min(start + Longest, source.Length));
        var end = End(text);
        var count = 0;
        foreach (var _ in text.AsSpan(0, end).EnumerateRunes()) count++;
        return count;
    }

    private static int End(string text) => text switch
    {
        ['"', ..] => Quoted(text, '"', '\\'),
        ['\'', ..] => Quoted(text, '\'', '\0'),
        [var first, ..] when char.IsLetterOrDigit(first) || first is '-' or '/' or '.' or '_' or '+' => Plain(text),
        _ => 0,
    };

    private static int Quoted(string text, char quote, char escape)
    {
        for (var i = 1; i < text.Length && text[i] is not ('\n' or '\r'); i++)
            if (text[i] == escape) i++;
            else if (text[i] == quote) return i + 1;
        return 0;
    }

    // YAML's plain words have spaces in them at times; the first word is marked then.
    private static int Plain(string text)
    {
        var end = 0;
        while (end < text.Length && text[end] is not (' ' or '\t' or '\r' or '\n' or ',' or ']' or '}')) end++;
        if (end == Longest) return 0;
        return end > 1 && text[end - 1] == ':' ? end - 1 : end;
    }
}
