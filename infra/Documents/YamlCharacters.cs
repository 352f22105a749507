namespace ServiceInfra.Documents;

/// <summary>The characters a YAML text may be made of (YAML 1.1, c-printable), which go-yaml checks before anything else.</summary>
internal static class YamlCharacters
{
    /// <summary>Where the first character stands that no YAML text may have, comments included; -1 where there is none.</summary>
    public static int FirstForbidden(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!IsAllowed(text[i])) return i;
        return -1;
    }

    /// <summary>Whether YAML allows the character; halves of a surrogate pair count as what they make together, and come in pairs in what was decoded from UTF-8.</summary>
    public static bool IsAllowed(char c) => c switch
    {
        < ' ' => c is '\t' or '\n' or '\r',
        <= '~' => true,
        < '\u00a0' => c == '\u0085',
        _ => c < '\ufffe',
    };

    /// <summary>Whether a line ends here: to YAML 1.1 at U+0085, U+2028 and U+2029 too.</summary>
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
