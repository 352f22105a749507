using System.Globalization;
using System.Text;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>
/// Puts text from a catalog into a comment so that it is only ever text: it opens no tag, no link, no fence, no table cell, mentions nobody
/// and hides nothing.
/// </summary>
internal static class MarkdownText
{
    private const int Longest = 160, LongestLine = 400;
    private const char ZeroWidthSpace = '\u200b';

    /// <summary>A code span, fit for a table cell too. Long values are cut.</summary>
    public static string Code(string text)
    {
        var shown = Cut(VisibleText.Of(text), Longest);
        if (shown.Length == 0) return "(empty)";
        // A table cell ends at a | even inside a span of backticks, and no escape there is safe from a \ before it.
        if (shown.AsSpan().IndexOfAny('|', '`', '\\') >= 0) return $"<code>{Entities(shown)}</code>";
        return shown[0] == ' ' || shown[^1] == ' ' ? $"`` {shown} ``" : $"`{shown}`";
    }

    /// <summary>Running text.</summary>
    public static string Plain(string text)
    {
        var shown = new StringBuilder(text.Length + 16);
        foreach (var c in Cut(VisibleText.Of(text), LongestLine))
        {
            if (c is '@' or '#') shown.Append(c).Append(ZeroWidthSpace);
            else if (c is '<' or '>' or '&') shown.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$') shown.Append('\\').Append(c);
            else shown.Append(c);
        }
        // The only links that Markdown makes of running text.
        return shown.Replace("://", $":{ZeroWidthSpace}//").Replace("www.", $"www{ZeroWidthSpace}.").Replace("WWW.", $"WWW{ZeroWidthSpace}.").ToString();
    }

    /// <summary>A fence longer than any run of backticks in some lines.</summary>
    public static string Fence(IEnumerable<string> lines) => new('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));

    /// <summary>A line inside a fence.</summary>
    public static string FencedLine(string text) => Cut(VisibleText.Of(text), LongestLine);

    /// <summary>A text of at most so many UTF-16 units, with … behind where it was longer; no character is cut in two.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return text[..end] + "…";
    }

    private static string Entities(string text)
    {
        var shown = new StringBuilder(text.Length * 2);
        foreach (var c in text)
            _ = char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '/' || c >= '\u0080' ? shown.Append(c) : shown.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        return shown.ToString();
    }

    private static int LongestRun(string line)
    {
        var (longest, run) = (0, 0);
        foreach (var c in line) longest = Math.Max(longest, run = c == '`' ? run + 1 : 0);
        return longest;
    }
}
