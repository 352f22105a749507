using System.Text;

namespace ServiceInfra.Documents;

/// <summary>Says what is wrong with a text that is not JSON, and what to do: the framework's reader speaks to those who program it.</summary>
/// <param name="bytes">The text.</param>
/// <param name="offset">Where the reader stopped.</param>
/// <param name="said">What the reader says.</param>
/// <param name="isManifest">Whether a manifest is read, which has no comments and might be YAML as well.</param>
internal readonly ref struct JsonProblem(ReadOnlySpan<byte> bytes, int offset, string said, bool isManifest)
{
    private const int LongestShown = 40;
    private const string Unreplaced = "a variable seems to stand here that nothing has replaced. Run what replaces it (envsubst, helm template) first.";

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly int _at = Math.Clamp(offset, 0, bytes.Length);

    /// <summary>Sentences: what is wrong, what to do.</summary>
    public string Describe()
    {
        if (IsYaml()) return isManifest ? "it is YAML. Name the file .yaml, or write it as JSON." : "it is YAML. Write it as JSON.";
        if (Says("end of comment")) return "a comment is never closed. Write \"*/\" at its end.";
        if (EndsEarly()) return Says("end of string") ? "the text ends within quotes. Write the \" that is missing." : "the text ends too early: a \"{\" or \"[\" is never closed, or something is missing at its end. Write the bracket that closes it.";
        if (Says("trailing comma")) return $"a comma stands behind the last {(Says("array") ? "item" : "field")}. Remove it.";
        if (Says("string")) return InText();
        return AnyPlace() ?? (Says("property name. Expected a '\"'") ? AtName()
            : Says("after a property name") ? AfterName()
            : Says("start of a value") || Says("JSON literal") ? AtValue()
            : Says("number") || Says("leading zero") ? InNumber()
            : Says("matching open") ? (Here == ']' ? "\"]\" closes a list, and an object is open here. Write \"}\"." : "\"}\" closes an object, and a list is open here. Write \"]\".")
            : Says("single JSON value") ? Behind()
            : AfterValue());
    }

    private char Here => _at < _bytes.Length ? (char)_bytes[_at] : '\0';

    private char Next => _at + 1 < _bytes.Length ? (char)_bytes[_at + 1] : '\0';

    private char Before => _at > 0 ? (char)_bytes[_at - 1] : '\0';

    private bool Says(string part) => said.Contains(part, StringComparison.Ordinal);

    // Of a number that nothing follows the reader says that it has a bad end.
    private bool EndsEarly() => Says("end of data.") && !Says("Expected end of data.") || Says("depth to be zero") || (Says("end of a number") && _at >= _bytes.TrimEnd(" \t\r\n"u8).Length - 1);

    // What may be met wherever something else is expected.
    private string? AnyPlace() => Here switch
    {
        '/' when Next is '/' or '*' && isManifest => "JSON has no comments. Remove the comment.",
        '#' => isManifest ? "JSON has no comments. Remove the comment." : "a comment begins with \"//\" here. Write it so.",
        '\'' => "text and names stand in double quotes. Write \" in place of '.",
        _ when _bytes[_at..].StartsWith("\u201c"u8) || _bytes[_at..].StartsWith("\u201d"u8) || _bytes[_at..].StartsWith("\u2018"u8) || _bytes[_at..].StartsWith("\u2019"u8) => "this is a quotation mark of print. Write \" in its place.",
        '{' when Before == '{' => "two braces: this looks like a template that has not been rendered. Render it first, or remove one.",
        '$' when Next is '{' or '(' => Unreplaced,
        '<' or '%' => Unreplaced,
        ';' => "a \";\" stands in place of a \",\" or \":\". Write that.",
        '-' when Before == '-' || Next == '-' => isManifest ? "\"---\" separates documents of YAML. Name the file .yaml, or remove the line: JSON needs nothing between two documents." : "\"---\" is YAML. Remove it.",
        _ => null,
    };

    private string AtName() => Here switch
    {
        ',' => "a comma too many. Remove it.",
        _ when Word() is { Length: > 0 } word => $"the name {word} is not in quotes. Write \"{word}\".",
        _ => "a field begins with its name in double quotes. Write it, or close the object with \"}\".",
    };

    private string AfterName() => Here is '}' or ',' ? "this field has no value. Write \":\" and the value, or remove the field." : "a \":\" is missing behind the field's name. Write it.";

    private string AtValue()
    {
        if (IsOutside()) return Behind();
        if (Says("JSON literal")) return Literal(Word());
        if (Here is '}' or ']') return "a value is missing in front of this. Write it, or remove what announces it.";
        if (Here == ',') return "a value is missing in front of this comma. Write it, or remove the comma.";
        if (Here is '+' or '.') return "a number begins with a digit or \"-\". Write 0.5 for .5, and no \"+\".";
        return Word() is { Length: > 0 } word ? Literal(word) : "a value is expected here. Write it, text in double quotes.";
    }

    private static string Literal(string word)
    {
        var literal = word.ToLowerInvariant() switch
        {
            ['t', 'r', 'u', ..] or "ture" => "true",
            ['f', 'a', 'l', 's', ..] => "false",
            ['n', 'u', 'l', ..] or "none" or "nil" or "undefined" => "null",
            _ => null,
        };
        return literal is null ? $"the text {word} is not in quotes. Write \"{word}\"." : $"{word} is no value of JSON. Write {literal}, or text in quotes.";
    }

    private string InNumber()
    {
        if (Says("leading zero")) return "a number has no zero in front. Remove it, or put the number in quotes where it is text.";
        return Word() is { Length: > 0 } word ? $"{word} is no number. Write digits alone, or put it in quotes where it is text." : "a digit is missing in this number. Write it.";
    }

    private string AfterValue()
    {
        if (char.IsAsciiLetterOrDigit(Here) && char.IsAsciiLetterOrDigit(Before)) return AtValue();
        if (Before == '"' && Here is not ('"' or '{' or '[')) return "quotes end the text in front of this. Write \\\" for one that belongs to the text, or the \",\" that is missing.";
        return "a \",\" is missing in front of this. Write it, or the bracket that closes what is open.";
    }

    private string Behind() => Here is '}' or ']' ? $"this \"{Here}\" closes nothing. Remove it."
        : Here == ',' && isManifest ? "a comma stands between two documents. Remove it."
        : "something stands behind the end. Remove it, or the bracket too many in front of it.";

    private string InText()
    {
        if (Says("hex digit")) return "\\u takes four hexadecimal digits. Write them, or \\\\ for a backslash.";
        if (Says("escapable")) return $"\\{Here} is no escape. Write \\\\ for a backslash.";
        return Here switch
        {
            '\n' or '\r' => "the line ends within quotes. Write the \" that is missing, or \\n for a line break.",
            '\t' => "a tab stands within quotes. Write \\t.",
            _ => $"a control character stands within quotes. Write \\u{(int)Here:x4}, or remove it.",
        };
    }

    // The word, number or the like that the place belongs to.
    private string Word()
    {
        var (start, end) = (_at, _at);
        while (start > 0 && IsOfWord(_bytes[start - 1])) start--;
        while (end < _bytes.Length && IsOfWord(_bytes[end])) end++;
        return end - start > LongestShown ? "" : Encoding.UTF8.GetString(_bytes[start..end]);
    }

    private static bool IsOfWord(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' or (byte)'.' or (byte)'/' or (byte)'+' || b >= 0x80;

    // What stands in quotes opens and closes nothing.
    private bool IsOutside()
    {
        var depth = 0;
        for (var i = 0; i < _at; i++)
        {
            if (_bytes[i] == '"')
                for (i++; i < _at && _bytes[i] != '"'; i++)
                    if (_bytes[i] == '\\') i++;
            if (i < _at) depth += _bytes[i] is (byte)'{' or (byte)'[' ? 1 : _bytes[i] is (byte)'}' or (byte)']' ? -1 : 0;
        }
        return depth == 0 && _bytes[.._at].IndexOfAny((byte)'{', (byte)'[') >= 0 || (depth == 0 && Here is '}' or ']' && _at < _bytes.Length);
    }

    // Its first line that says something is "---", or begins with a name and a colon, or with "- ".
    private bool IsYaml()
    {
        var rest = _bytes.TrimStart(" \t\r\n"u8);
        while (rest.StartsWith("#"u8)) rest = rest.IndexOf((byte)'\n') is >= 0 and var end ? rest[end..].TrimStart(" \t\r\n"u8) : [];
        if (rest.StartsWith("---"u8) || rest.StartsWith("- "u8)) return true;
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] is (byte)'_' or (byte)'-')) length++;
        return length > 0 && length < rest.Length && rest[length] == ':' && (length + 1 == rest.Length || rest[length + 1] is (byte)' ' or (byte)'\n' or (byte)'\r');
    }
}
