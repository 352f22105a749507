namespace ServiceInfra.Documents;

/// <summary>What the parser here takes and go-yaml's scanner refuses: a tab where an indentation may be, and loose punctuation in flow collections.</summary>
internal static class YamlStrictness
{
    /// <summary>Finds a tab in front of a token of block style that may begin a name: in the line's indentation, or behind "-", "?" or ":" there.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="token">Where the token begins.</param>
    /// <returns>Where the tab stands; -1 where there is none.</returns>
    public static int TabBefore(string text, int token)
    {
        var tab = -1;
        for (var i = token - 1; i >= 0 && !YamlCharacters.IsBreak(text[i]); i--)
            if (text[i] == '\t') tab = i;
            else if (text[i] is not (' ' or '-' or '?' or ':')) return -1;
        return tab;
    }

    /// <summary>What is wrong with a plain text in a flow collection; null for nothing.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the plain text begins.</param>
    /// <param name="end">Where it ends.</param>
    public static string? PlainInFlow(string text, int start, int end)
    {
        if (start >= end) return null;
        if (text[start] == ':' || text.AsSpan(start, end - start).Contains('?')) return "within { } and [ ] a text with \"?\" or with \":\" at its beginning needs quotes.";
        return end + 1 < text.Length && text[end] == ':' && text[end + 1] == ',' ? "within { } and [ ] the \":\" belongs to the name where no space follows it. Put a space behind it, or the name in quotes." : null;
    }

    /// <summary>Whether go-yaml takes the name of an anchor.</summary>
    public static bool IsAnchor(string name)
    {
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return true;
    }

    /// <summary>Whether a tag has no name, or takes a comma into it.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">Where the tag begins; nothing is said of one behind an anchor.</param>
    /// <param name="isInFlow">Whether it stands in a flow collection.</param>
    public static bool IsLooseTag(string text, int start, bool isInFlow)
    {
        var end = start;
        while (end < text.Length && text[end] is not (' ' or '\t') && !YamlCharacters.IsBreak(text[end])) end++;
        var tag = text.AsSpan(start, end - start);
        return tag is "!!" || isInFlow && tag is ['!', ..] and not ['!', '<', ..] && tag.Contains(',');
    }

    /// <summary>Whether a name in a flow collection is followed by what cannot follow one: not ":" in the same line, nor "," or the collection's end.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="end">Where the name ends.</param>
    public static bool IsLooseName(string text, int end)
    {
        var next = NextToken(text, end);
        return next < text.Length && text[next] is not ('#' or ',' or '}' or ']') && (text[next] != ':' || text.AsSpan(end, next - end).IndexOfAny('\n', '\r') >= 0);
    }

    /// <summary>Whether a value in a flow collection is followed by something else than "," or the collection's end.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="end">Where the value ends.</param>
    public static bool IsLooseValue(string text, int end)
    {
        var next = NextToken(text, end);
        return next < text.Length && text[next] is not ('#' or ',' or '}' or ']');
    }

    private static int NextToken(string text, int at)
    {
        while (at < text.Length && (text[at] is ' ' or '\t' || YamlCharacters.IsBreak(text[at]))) at++;
        return at;
    }
}
