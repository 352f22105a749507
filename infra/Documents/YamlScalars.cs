using System.Globalization;

namespace ServiceInfra.Documents;

/// <summary>
/// Resolves plain YAML scalars as kubectl does: YAML 1.1 as sigs.k8s.io/yaml reads it, turned into JSON (reference: go-yaml v2
/// <c>resolve.go</c>). <c>yes</c>, <c>on</c> and their like are booleans, <c>010</c> is 8, <c>80.0</c> is 80.
/// </summary>
/// <remarks>
/// <c>y</c> and <c>n</c> stay texts here, as they are for nearly every other program that sends manifests; to kubectl they are
/// booleans. <see cref="IsBooleanLetter"/> tells them, and the decoder says so.
/// </remarks>
internal static class YamlScalars
{
    /// <summary>What a plain scalar is.</summary>
    /// <param name="text">The scalar.</param>
    /// <param name="literal">Its JSON literal; the text itself where it is a string.</param>
    public static NodeKind Resolve(string text, out string literal)
    {
        literal = text;
        if (text.Length == 0) return NodeKind.Null;
        if (char.IsAsciiDigit(text[0]) || text[0] is '+' or '-' or '.') return ResolveNumber(text, out literal) ? NodeKind.Number : NodeKind.String;
        switch (text)
        {
            case "~" or "null" or "Null" or "NULL":
                literal = "";
                return NodeKind.Null;
            case "yes" or "Yes" or "YES" or "true" or "True" or "TRUE" or "on" or "On" or "ON":
                literal = "true";
                return NodeKind.Boolean;
            case "no" or "No" or "NO" or "false" or "False" or "FALSE" or "off" or "Off" or "OFF":
                literal = "false";
                return NodeKind.Boolean;
            default:
                return NodeKind.String;
        }
    }

    /// <summary>Whether a string is a bare <c>y</c>, <c>Y</c>, <c>n</c> or <c>N</c> of YAML: text to most programs, a boolean to kubectl.</summary>
    public static bool IsBooleanLetter(Node node)
    {
        if (node.Kind != NodeKind.String || node.Text.Length != 1 || node.Text[0] is not ('y' or 'Y' or 'n' or 'N')) return false;
        // A quoted letter begins at its quote. What has a tag is preceded by it, and is what the tag says.
        if (node.Source is not Utf16Text { Text: var text } || node.Offset >= text.Length || text[node.Offset] != node.Text[0]) return false;
        var before = text.AsSpan(0, node.Offset).TrimEnd(" \t");
        var word = before[(before.LastIndexOfAny(" \t\n") + 1)..];
        return word.IsEmpty || word[0] != '!';
    }

    /// <summary>Whether a plain scalar is one of the numbers that JSON has not: infinity and not-a-number.</summary>
    public static bool IsBeyondJson(string text) =>
        text is ".nan" or ".NaN" or ".NAN" or ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" or "-.inf" or "-.Inf" or "-.INF";

    /// <summary>Whether a number is written as an integer that 64 bits can hold, with or without a sign.</summary>
    /// <param name="text">A scalar that is a number.</param>
    /// <param name="literal">Its JSON literal.</param>
    public static bool IsInteger(string text, out string literal)
    {
        literal = text;
        return text[0] != '.' && TryInteger(text.Replace("_", "", StringComparison.Ordinal), out literal);
    }

    /// <summary>Whether an integer's JSON literal is more than 64 bits with a sign can hold.</summary>
    public static bool IsBeyondInt64(string literal) => !long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool ResolveNumber(string text, out string literal)
    {
        literal = text;
        if (IsShortDecimal(text)) return true;
        var plain = text.Contains('_') ? text.Replace("_", "", StringComparison.Ordinal) : text;
        double number;
        if (text[0] == '.')
        {
            if (!double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, null, out number)) return false;
        }
        else
        {
            if (TryInteger(plain, out literal)) return true;
            literal = text;
            if (!IsFloat(plain) || !double.TryParse(plain, NumberStyles.Float, null, out number) || !double.IsFinite(number)) return false;
        }
        literal = Json(number);
        return true;
    }

    // What nearly every number is: its own literal.
    private static bool IsShortDecimal(string text)
    {
        if (text.Length > 15 || text[0] == '0' && text.Length > 1) return false;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c)) return false;
        return true;
    }

    // Go's strconv.ParseInt and ParseUint with base 0.
    private static bool TryInteger(string text, out string literal)
    {
        literal = "";
        var negative = text[0] == '-';
        var digits = text.AsSpan(text[0] is '-' or '+' ? 1 : 0);
        if (digits.IsEmpty) return false;
        var radix = 10;
        if (digits[0] == '0' && digits.Length > 1)
        {
            (radix, var skip) = digits[1] switch { 'x' or 'X' => (16, 2), 'b' or 'B' => (2, 2), 'o' or 'O' => (8, 2), _ => (8, 1) };
            digits = digits[skip..];
            if (digits.IsEmpty) return false;
        }
        var value = 0ul;
        foreach (var c in digits)
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10) : 99;
            if (digit >= radix) return false;
            if (value > (ulong.MaxValue - (uint)digit) / (uint)radix) return false;
            value = value * (uint)radix + (uint)digit;
        }
        // ParseUint takes no sign: what has one must fit into 64 bits with it.
        if (negative ? value > (ulong)long.MaxValue + 1 : text[0] == '+' && value > long.MaxValue) return false;
        literal = negative && value != 0 ? "-" + value : value.ToString();
        return true;
    }

    // ^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$
    private static bool IsFloat(string text)
    {
        var at = text[0] is '-' or '+' ? 1 : 0;
        var whole = Digits(text, ref at);
        if (at < text.Length && text[at] == '.')
        {
            at++;
            var fraction = Digits(text, ref at);
            if (whole == 0 && fraction == 0) return false;
        }
        else if (whole == 0) return false;
        if (at == text.Length) return true;
        if (text[at] is not ('e' or 'E')) return false;
        at++;
        if (at < text.Length && text[at] is '-' or '+') at++;
        return Digits(text, ref at) > 0 && at == text.Length;
    }

    private static int Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }

    // Go's encoding/json: without an exponent from 1e-6 to below 1e21.
    private static string Json(double number)
    {
        var size = Math.Abs(number);
        if (number == Math.Truncate(number) && size < 1e21) return number.ToString("F0");
        var text = number.ToString("R");
        return size >= 1e-6 && size < 1e21 && text.Contains('E') ? ((decimal)number).ToString() : text.Replace('E', 'e');
    }
}
