namespace ServiceInfra.Documents;

/// <summary>The escapes of double-quoted YAML that go-yaml refuses although the parser here takes them.</summary>
internal static class YamlEscapes
{
    /// <summary>Finds the first of them.</summary>
    /// <param name="quoted">A double-quoted scalar as it is written, quotes included; the parser has taken it, so that every escape is whole.</param>
    /// <returns>Where the escape stands and what is wrong with it; an index of -1 where there is none.</returns>
    public static (int Index, string Message) FirstRefused(ReadOnlySpan<char> quoted)
    {
        for (var i = 0; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\') continue;
            if (quoted[i + 1] == '/') return (i, "\"\\/\" is an escape of JSON, not of the YAML that kubectl reads. Write \"/\" alone.");
            if (IsSurrogate(quoted[i..])) return (i, "an escape of YAML is a whole character, not half of one. Write the character itself, or \\U and eight digits.");
            i++;
        }
        return (-1, "");
    }

    // \ud83d or \U0000d83d.
    private static bool IsSurrogate(ReadOnlySpan<char> escape)
    {
        var digits = escape[1] switch { 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || escape.Length < digits + 2) return false;
        if (digits == 8 && escape.Slice(2, 4).IndexOfAnyExcept('0') >= 0) return false;
        var last = escape.Slice(digits - 2, 4);
        return last[0] is 'd' or 'D' && last[1] is >= '8' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F';
    }
}
