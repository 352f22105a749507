using System.Globalization;
using System.Text;

namespace ServiceInfra.Validation;

/// <summary>Text from a catalog, a manifest or a file's name that is to be only ever text: it begins no line of its own, where a runner would look for a workflow command, and moves no cursor.</summary>
public static class VisibleText
{
    /// <summary>Line breaks, control characters and invisible ones (direction overrides too) made visible.</summary>
    public static string Of(string text)
    {
        if (!NeedsCare(text)) return text;
        var shown = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r') shown.Append('⏎');
            else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse)
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            else shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    private static bool NeedsCare(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or >= '\u007f' and < '\u4e00' or > '\u9fff') return true;
        return false;
    }
}
