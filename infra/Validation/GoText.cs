namespace ServiceInfra.Validation;

/// <summary>Text functions that differ between Go and .NET.</summary>
internal static class GoText
{
    /// <summary>Go's <c>strings.TrimSpace</c>: white space as Unicode says, without U+001C to U+001F, which .NET counts.</summary>
    public static string Trim(string text)
    {
        int start = 0, end = text.Length;
        while (start < end && IsSpace(text[start])) start++;
        while (end > start && IsSpace(text[end - 1])) end--;
        return text[start..end];
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) && c is not (>= '\u001c' and <= '\u001f');
}
