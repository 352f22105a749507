using System.Buffers;
using System.Globalization;
using System.Text;

namespace ServiceInfra.Manifests;

/// <summary>Strings in YAML: plain where no reader can take them for anything else, double-quoted otherwise.</summary>
public static class YamlScalar
{
    // What YAML 1.1 (kubectl) or 1.2 reads as a boolean or null.
    private static readonly HashSet<string> Reserved = new(
        ["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf"], StringComparer.OrdinalIgnoreCase);

    private const int LongestReserved = 5;

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:");

    /// <summary>Appends a string.</summary>
    public static void Append(StringBuilder output, string text)
    {
        if (IsPlain(text)) output.Append(text);
        else Quote(output, text);
    }

    // A letter first keeps numbers, dates and indicators out; ':' may not stand before a blank, which is not allowed at all.
    internal static bool IsPlain(string text)
    {
        if (text.Length == 0 || !char.IsAsciiLetter(text[0]) || text[^1] == ':') return false;
        if (text.AsSpan().ContainsAnyExcept(Plain)) return false;
        return text.Length > LongestReserved || !Reserved.Contains(text);
    }

    private static void Quote(StringBuilder output, string text)
    {
        output.Append('"');
        var done = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= ' ' and < '\x7f' and not ('"' or '\\') or >= '\xa0' and < '\u2028' or > '\u2029' and < '\uFEFF') continue;
            output.Append(text, done, i - done);
            done = i + 1;
            _ = c switch
            {
                '"' => output.Append("\\\""),
                '\\' => output.Append(@"\\"),
                '\n' => output.Append("\\n"),
                '\r' => output.Append("\\r"),
                '\t' => output.Append("\\t"),
                // What YAML has not, and the line separators that YAML 1.1 breaks lines at.
                < ' ' or >= '\x7f' and < '\xa0' or '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE' => output.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => output.Append(c),
            };
        }
        output.Append(text, done, text.Length - done).Append('"');
    }
}
