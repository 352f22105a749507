using System.Globalization;
using System.Text;

namespace ServiceInfra.Documents;

/// <summary>Resolves the escapes of JSON strings as Go's reader does, which the API server has.</summary>
internal static class JsonEscapes
{
    /// <summary>The text of a string whose escapes are known to be well written; a lone surrogate becomes U+FFFD.</summary>
    public static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (escaped.IndexOf((byte)'\\') is >= 0 and var at)
        {
            text.Append(Encoding.UTF8.GetString(escaped[..at]));
            var isCode = escaped[at + 1] == 'u';
            text.Append(isCode ? (char)ushort.Parse(escaped.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : Short(escaped[at + 1]));
            escaped = escaped[(at + (isCode ? 6 : 2))..];
        }
        text.Append(Encoding.UTF8.GetString(escaped));
        ReplaceHalves(text);
        return text.ToString();
    }

    private static char Short(byte letter) => (char)letter switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', var c => c };

    private static void ReplaceHalves(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) text[i] = '\uFFFD';
    }
}
