using System.Globalization;
using System.Text;

namespace ServiceInfra.Documents;

/// <summary>
/// Reads right JSON straight into <see cref="Node"/>s. At the first thing that is not, it gives up, and <see cref="JsonDocumentReader"/>
/// reads again with the framework's reader, which knows how to say what is wrong. So this one need only know what is right; for
/// small files it spares the start of the framework's reader, which takes longer than the file.
/// </summary>
/// <param name="text">The text; its bytes are known to be UTF-8.</param>
/// <param name="names">The texts that come again and again.</param>
/// <param name="maxDepth">Levels of nesting that are read.</param>
/// <param name="lenient">Whether comments and trailing commas are accepted.</param>
internal ref struct JsonTreeReader(Utf8Text text, NameTable names, int maxDepth, bool lenient)
{
    private readonly ReadOnlySpan<byte> _bytes = text.Bytes.Span;
    private readonly MemberBuilder _members = new();
    private int _at, _depth;

    /// <summary>The value that fills the whole text; null where it is not right.</summary>
    public Node? ReadOnly()
    {
        if (!SkipSpace() || ReadValue() is not { } node) return null;
        return SkipSpace() && _at == _bytes.Length ? node : null;
    }

    /// <summary>The values that stand one behind the other; null where one is not right.</summary>
    public List<Node>? ReadSeveral()
    {
        var nodes = new List<Node>();
        while (SkipSpace() && _at < _bytes.Length)
        {
            if (ReadValue() is not { } node) return null;
            nodes.Add(node);
        }
        return _at == _bytes.Length ? nodes : null;
    }

    private readonly byte Peek() => _at < _bytes.Length ? _bytes[_at] : (byte)0;

    private Node? ReadValue()
    {
        var start = _at;
        switch (Peek())
        {
            case (byte)'"': return ReadString() is { } value ? Node.String(text, start, value) : null;
            case (byte)'{': return ReadMap();
            case (byte)'[': return ReadList();
            case (byte)'t': return Skip("true"u8) ? Node.Boolean(text, start, true) : null;
            case (byte)'f': return Skip("false"u8) ? Node.Boolean(text, start, false) : null;
            case (byte)'n': return Skip("null"u8) ? Node.Null(text, start) : null;
            default: return SkipNumber() ? Node.Number(text, start, names.Get(_bytes[start.._at])) : null;
        }
    }

    private Node? ReadMap()
    {
        var (start, first) = (_at++, _members.Count);
        if (++_depth > maxDepth || !SkipSpace()) return null;
        while (Peek() != '}')
        {
            var keyAt = _at;
            if (Peek() != '"' || ReadString() is not { } name) return null;
            // No comment here: the thorough reader refuses one, and both must read alike.
            while (Peek() is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') _at++;
            if (Peek() != ':') return null;
            _at++;
            if (!SkipSpace() || ReadValue() is not { } value || !SkipSpace()) return null;
            _members.Add(new Member(name, text, keyAt, value));
            if (!SkipComma('}')) return null;
        }
        _at++;
        _depth--;
        return Node.Map(text, start, _members.Take(first));
    }

    private Node? ReadList()
    {
        var start = _at++;
        if (++_depth > maxDepth || !SkipSpace()) return null;
        var items = new List<Node>(4);
        while (Peek() != ']')
        {
            if (ReadValue() is not { } item || !SkipSpace()) return null;
            items.Add(item);
            if (!SkipComma(']')) return null;
        }
        _at++;
        _depth--;
        return Node.List(text, start, items);
    }

    // Behind a member or an item: its comma and the space behind that, or the end. False where neither stands here.
    private bool SkipComma(char end)
    {
        if (Peek() != ',') return Peek() == end;
        _at++;
        return SkipSpace() && (lenient || Peek() != end);
    }

    private string? ReadString()
    {
        var start = ++_at;
        var bytes = _bytes;
        for (var at = start; at < bytes.Length; at++)
        {
            var b = bytes[at];
            if (b is not ((byte)'"' or (byte)'\\') && b >= ' ') continue;
            if (b == '\\') return ReadEscaped(start, at);
            if (b != '"') return null;
            _at = at + 1;
            return names.Get(bytes[start..at]);
        }
        return null;
    }

    private string? ReadEscaped(int start, int firstEscape)
    {
        var result = new StringBuilder(Encoding.UTF8.GetString(_bytes[start..firstEscape]));
        for (var at = firstEscape; at < _bytes.Length;)
        {
            if (_bytes[at] == '"')
            {
                _at = at + 1;
                return IsWellFormed(result) ? result.ToString() : null;
            }
            if (_bytes[at] == '\\')
            {
                if (Unescape(ref at) is not { } c) return null;
                result.Append(c);
                continue;
            }
            var plain = at;
            while (at < _bytes.Length && _bytes[at] is not ((byte)'"' or (byte)'\\') && _bytes[at] >= ' ') at++;
            if (at == plain) return null;
            result.Append(Encoding.UTF8.GetString(_bytes[plain..at]));
        }
        return null;
    }

    private readonly char? Unescape(ref int at)
    {
        if (at + 1 >= _bytes.Length) return null;
        var b = (char)_bytes[at + 1];
        at += 2;
        if (b != 'u') return b switch { '"' or '\\' or '/' => b, 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => null };
        if (at + 4 > _bytes.Length || _bytes.Slice(at, 4).Contains((byte)0) || !ushort.TryParse(_bytes.Slice(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return null;
        at += 4;
        return (char)code;
    }

    // \uD800 alone stands for half a character.
    private static bool IsWellFormed(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        return true;
    }

    private bool SkipNumber()
    {
        if (Peek() == '-') _at++;
        if (Peek() == '0') _at++;
        else if (!SkipDigits()) return false;
        if (Peek() == '.')
        {
            _at++;
            if (!SkipDigits()) return false;
        }
        if (Peek() is (byte)'e' or (byte)'E')
        {
            _at++;
            if (Peek() is (byte)'+' or (byte)'-') _at++;
            if (!SkipDigits()) return false;
        }
        return AtEnd();
    }

    private bool SkipDigits()
    {
        var start = _at;
        while (Peek() is >= (byte)'0' and <= (byte)'9') _at++;
        return _at > start;
    }

    private bool Skip(ReadOnlySpan<byte> word)
    {
        if (!_bytes[_at..].StartsWith(word)) return false;
        _at += word.Length;
        return AtEnd();
    }

    // What may stand behind a number or a word.
    private readonly bool AtEnd() => _at == _bytes.Length || _bytes[_at] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'/';

    // White space and comments; false at a comment that is not right.
    private bool SkipSpace()
    {
        var bytes = _bytes;
        while (_at < bytes.Length)
        {
            if (bytes[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') _at++;
            else if (bytes[_at] != '/') return true;
            else if (!lenient || !SkipComment()) return false;
        }
        return true;
    }

    private bool SkipComment()
    {
        if (_at + 1 >= _bytes.Length) return false;
        var isLine = _bytes[_at + 1] == '/';
        if (!isLine && _bytes[_at + 1] != '*') return false;
        for (_at += 2; _at < _bytes.Length; _at++)
        {
            var b = _bytes[_at];
            if (isLine && b is (byte)'\n' or (byte)'\r') return true;
            // Perhaps U+2028, a line break that the framework's reader does not take here.
            if (isLine && b == 0xE2) return false;
            if (isLine || b != '*' || _at + 1 >= _bytes.Length || _bytes[_at + 1] != '/') continue;
            _at += 2;
            return true;
        }
        return isLine;
    }
}
