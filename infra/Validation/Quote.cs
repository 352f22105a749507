namespace ServiceInfra.Validation;

/// <summary>Shows a value in a message: in quotes, control characters escaped, long ones cut.</summary>
internal static class Quote
{
    private const int Longest = 80;

    /// <summary>The value as a message shows it.</summary>
    public static string Text(string value)
    {
        // Findings go to logs that many people read.
        if (Changes.SecretMask.IsSecret(value)) return Changes.SecretMask.Hidden;
        var cut = value.Length > Longest;
        var shown = new System.Text.StringBuilder(Math.Min(value.Length, Longest) + 2);
        shown.Append('"');
        foreach (var c in cut ? value.AsSpan(0, char.IsHighSurrogate(value[Longest - 1]) ? Longest - 1 : Longest) : value)
            _ = c switch
            {
                '\n' => shown.Append("\\n"),
                '\r' => shown.Append("\\r"),
                '\t' => shown.Append("\\t"),
                '"' => shown.Append("\\\""),
                _ when char.IsControl(c) => shown.Append("\\u").Append(((int)c).ToString("x4")),
                _ => shown.Append(c),
            };
        return shown.Append(cut ? "…\"" : "\"").ToString();
    }
}
