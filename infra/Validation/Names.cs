using System.Text;

namespace ServiceInfra.Validation;

/// <summary>
/// The API's formats for names, checked by hand: they are looked at for every label of every Service. Lengths are bytes of UTF-8
/// as the API counts them. Source: apimachinery <c>pkg/util/validation</c>.
/// </summary>
internal static class Names
{
    /// <summary>Most bytes of a DNS label, of a label value and of the name part of a key.</summary>
    public const int LabelLength = 63;

    /// <summary>Most bytes of a DNS subdomain.</summary>
    public const int SubdomainLength = 253;

    /// <summary>Bytes of UTF-8.</summary>
    public static int Length(string text) => Encoding.UTF8.GetByteCount(text);

    /// <summary>RFC 1123 label: lower-case letters, digits and inner hyphens.</summary>
    public static bool IsLabel1123(ReadOnlySpan<char> text) => text.Length is > 0 and <= LabelLength && HasLabelShape(text);

    /// <summary>RFC 1035 label: as 1123, and a letter first.</summary>
    public static bool IsLabel1035(ReadOnlySpan<char> text) => IsLabel1123(text) && char.IsAsciiLetterLower(text[0]);

    /// <summary>RFC 1123 subdomain: labels with dots between, 253 in all; no limit per label.</summary>
    public static bool IsSubdomain1123(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > SubdomainLength) return false;
        for (var dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.'))
        {
            if (!HasLabelShape(text[..dot])) return false;
            text = text[(dot + 1)..];
        }
        return HasLabelShape(text);
    }

    /// <summary>A label value: empty, or letters, digits, '-', '_', '.', with a letter or digit at both ends, 63 at most.</summary>
    public static bool IsLabelValue(ReadOnlySpan<char> text) => text.IsEmpty || IsQualifiedPart(text);

    /// <summary>A label key: an optional DNS prefix and a slash, then a name of the shape of a label value.</summary>
    public static bool IsQualifiedName(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf('/');
        if (slash < 0) return IsQualifiedPart(text);
        return IsSubdomain1123(text[..slash]) && IsQualifiedPart(text[(slash + 1)..]);
    }

    /// <summary>A container port's name (upstream <c>IsValidPortName</c>): at most 15 of [-a-z0-9], a letter among them, no hyphen at an end or twice.</summary>
    public static bool IsPortName(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 15 || text[0] == '-' || text[^1] == '-') return false;
        var letter = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (!IsLowerOrDigit(c) && c != '-') return false;
            if (c == '-' && text[i - 1] == '-') return false;
            letter |= char.IsAsciiLetterLower(c);
        }
        return letter;
    }

    /// <summary>The nearest DNS label to a text, or an empty string when nothing of it can stay.</summary>
    public static string ToLabel(string text, bool letterFirst, int longest = LabelLength)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var lower = char.ToLowerInvariant(c);
            if (IsLowerOrDigit(lower)) kept.Append(lower);
            else if (kept.Length > 0 && kept[^1] != '-') kept.Append('-');
        }
        if (kept.Length > longest) kept.Length = longest;
        while (kept.Length > 0 && kept[^1] == '-') kept.Length--;
        if (letterFirst && kept.Length > 0 && !char.IsAsciiLetterLower(kept[0])) kept.Insert(0, "s-");
        if (kept.Length > longest) kept.Length = longest;
        return kept.ToString().TrimEnd('-');
    }

    /// <summary>The nearest DNS subdomain to a text, each of its labels the nearest one; or an empty string.</summary>
    public static string ToSubdomain(string text)
    {
        var near = string.Join('.', text.Split('.').Select(label => ToLabel(label, letterFirst: false)).Where(label => label.Length > 0));
        return IsSubdomain1123(near) ? near : "";
    }

    /// <summary>The nearest label value (or name part of a key) to a text, or an empty string.</summary>
    public static string ToLabelValue(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
            kept.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '-');
        if (kept.Length > LabelLength) kept.Length = LabelLength;
        return kept.ToString().Trim('-', '_', '.');
    }

    private static bool HasLabelShape(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] == '-' || text[^1] == '-') return false;
        foreach (var c in text)
            if (!IsLowerOrDigit(c) && c != '-') return false;
        return true;
    }

    private static bool IsQualifiedPart(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LabelLength || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1])) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')) return false;
        return true;
    }

    private static bool IsLowerOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
