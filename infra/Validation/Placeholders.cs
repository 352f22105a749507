namespace ServiceInfra.Validation;

/// <summary>
/// Texts in which something stands that a program was to replace, and did not: <c>${NAME}</c>, <c>$(NAME)</c>, <c>$NAME</c>, <c>{{ .Values.name }}</c>,
/// <c>%NAME%</c>, <c>&lt;your-name&gt;</c>. The nearest legal value to such a text is legal, and never what was meant.
/// </summary>
internal static class Placeholders
{
    private const string Advice = "This looks like a variable that nothing has replaced: run what replaces it (envsubst, helm template, kustomize) first, or write the value itself.";

    /// <summary>What to do about a value: a proposal, or where a placeholder stands in the value, that it has to be replaced.</summary>
    /// <param name="text">The value.</param>
    /// <param name="fix">The proposal.</param>
    public static string Or(string text, string fix) => IsIn(text) ? Advice : fix;

    /// <summary>Whether a placeholder stands in a text.</summary>
    public static bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length - 1; i++)
        {
            var rest = text[(i + 1)..];
            var found = text[i] switch
            {
                '$' when rest[0] == '{' => rest.Contains('}'),
                '$' when rest[0] == '(' => rest.Contains(')'),
                '$' => IsWordStart(rest[0]),
                '{' when rest[0] == '{' => rest.Contains("}}", StringComparison.Ordinal),
                '%' => IsNameBefore('%', rest),
                '<' => IsNameBefore('>', rest),
                _ => false,
            };
            if (found) return true;
        }
        return false;
    }

    // "100%" and "a<b" are none.
    private static bool IsNameBefore(char end, ReadOnlySpan<char> rest)
    {
        var length = rest.IndexOf(end);
        if (length <= 0 || !IsWordStart(rest[0])) return false;
        foreach (var c in rest[..length])
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ')) return false;
        return true;
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_';
}
