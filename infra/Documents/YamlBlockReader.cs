namespace ServiceInfra.Documents;

/// <summary>
/// Reads the YAML that people and kubectl mostly write: block maps and lists of scalars that stand on one line. At the first thing beyond
/// that, or not right, it gives up, and <see cref="YamlTreeBuilder"/> reads the document again with the whole of YAML. What it does read, it
/// reads as that one does, places included, and some twenty times as fast.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="names">The texts that come again and again.</param>
/// <param name="members">Where the members of maps lie while they are read; of use for many documents.</param>
internal ref struct YamlBlockReader(Utf16Text text, NameTable names, MemberBuilder members)
{
    // Enough for every Kubernetes object.
    private const int MaxDepth = 64;

    private readonly MemberBuilder _members = members;
    // Of the chunk, the line's first character that is no space, and its column.
    private ReadOnlySpan<char> _chars;
    private int _start, _at, _indent, _depth;

    /// <summary>The tree of the one document from <paramref name="start"/> to <paramref name="end"/>; null where it takes a whole parser.</summary>
    public Node? Read(int start, int end)
    {
        _chars = text.Text.AsSpan(start, end - start);
        (_start, _at, _depth) = (start, 0, 0);
        _members.Take(0);
        if (_chars.StartsWith("---"))
        {
            _at = 3;
            if (!EndLine()) return null;
        }
        else if (!NextLine()) return null;
        if (_at == _chars.Length || ReadBlock() is not { } node) return null;
        return _at == _chars.Length ? node : null;
    }

    private readonly char Peek(int ahead = 0) => _at + ahead < _chars.Length ? _chars[_at + ahead] : '\n';

    // From the start of a line to the first character of the next line with content; false at an indentation by tabs.
    private bool NextLine()
    {
        while (_at < _chars.Length)
        {
            var first = _at;
            while (Peek() == ' ' && _at < _chars.Length) _at++;
            if (_at == _chars.Length) break;
            if (_chars[_at] == '#')
            {
                if (!SkipComment()) return false;
            }
            else if (_chars[_at] != '\n')
            {
                _indent = _at - first;
                return _chars[_at] is not ('\t' or '\r');
            }
            if (_at < _chars.Length) _at++;
        }
        _indent = -1;
        return true;
    }

    // From the end of a value over a comment to the next line; false where anything else stands behind the value.
    private bool EndLine()
    {
        var space = _at;
        while (_at < _chars.Length && _chars[_at] == ' ') _at++;
        if (_at < _chars.Length && _chars[_at] == '#' && (_at == space || !SkipComment())) return false;
        if (_at == _chars.Length) return NextLine();
        if (_chars[_at] != '\n') return false;
        _at++;
        return NextLine();
    }

    private bool SkipComment()
    {
        var rest = _chars[_at..];
        var end = rest.IndexOf('\n');
        if (end < 0) end = rest.Length;
        // YAML 1.1 breaks lines at more than "\n", and has no control characters in comments either.
        foreach (var c in rest[..end])
            if (YamlCharacters.IsBreak(c) || !YamlCharacters.IsAllowed(c)) return false;
        _at += end;
        return true;
    }

    // A map or a list whose first line begins here.
    private Node? ReadBlock()
    {
        if (++_depth > MaxDepth) return null;
        var node = IsItem() ? ReadList(_indent) : ReadMap(_indent);
        _depth--;
        return node;
    }

    private readonly bool IsItem() => Peek() == '-' && Peek(1) is ' ' or '\n';

    private Node? ReadList(int indent)
    {
        var offset = _start + _at;
        var items = new List<Node>(4);
        while (_indent == indent && IsItem())
        {
            if (ReadItem(indent) is not { } item) return null;
            items.Add(item);
        }
        return _indent > indent ? null : Node.List(text, offset, items);
    }

    private Node? ReadItem(int indent)
    {
        _at++;
        var spaces = 0;
        while (Peek() == ' ' && _at < _chars.Length) (_at, spaces) = (_at + 1, spaces + 1);
        if (Peek() is '\n' or '#') return null;
        // What stands behind "- " begins a block of its own where it is a map's first member.
        _indent = indent + 1 + spaces;
        if (!IsItem()) return IsKey() ? ReadBlock() : ReadScalar(indent);
        return null;
    }

    private Node? ReadMap(int indent)
    {
        var (offset, first) = (_start + _at, _members.Count);
        while (_indent == indent && !IsItem())
        {
            var keyAt = _start + _at;
            if (ReadKey() is not { } name || ReadValue(indent) is not { } value) return null;
            _members.Add(new Member(name, text, keyAt, value));
        }
        return _indent > indent || _members.Count == first ? null : Node.Map(text, offset, _members.Take(first));
    }

    // Whether a plain or quoted name and its colon stand here.
    private bool IsKey()
    {
        var before = _at;
        var found = ReadKey() is not null;
        _at = before;
        return found;
    }

    // A member's name, and the colon behind it.
    private string? ReadKey()
    {
        var quote = Peek();
        string? name;
        if (quote is '"' or '\'') name = ReadQuoted(quote);
        else
        {
            var start = _at;
            while (IsOfName(Peek()) || Peek() == ':' && IsOfName(Peek(1))) _at++;
            if (_at == start || _at - start > 512) return null;
            var plain = names.Get(_chars[start.._at]);
            // "- a" and "-" are items, "-a" is a name; a null is no name.
            name = plain[0] == '-' || YamlScalars.IsBeyondJson(plain) || YamlScalars.Resolve(plain, out var literal) == NodeKind.Null ? null : literal;
        }
        if (name is null || Peek() != ':' || Peek(1) is not (' ' or '\n')) return null;
        _at++;
        return name;
    }

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '/' or '-' or '_';

    private Node? ReadValue(int indent)
    {
        var empty = _start + _at;
        while (Peek() == ' ' && _at < _chars.Length) _at++;
        if (Peek() is not ('\n' or '#')) return ReadScalar(indent);
        if (!EndLine()) return null;
        // A list may stand as far left as the name it belongs to.
        if (_indent > indent || _indent == indent && IsItem()) return ReadBlock();
        return Node.Null(text, empty);
    }

    // A scalar on one line. Were it continued, the next line would stand further right than its block.
    private Node? ReadScalar(int indent)
    {
        var offset = _start + _at;
        var first = Peek();
        Node? node = null;
        if (first is '"' or '\'') node = ReadQuoted(first) is { } quoted ? Node.String(text, offset, quoted) : null;
        else if (first == '[' && Peek(1) == ']' || first == '{' && Peek(1) == '}')
        {
            _at += 2;
            node = first == '[' ? Node.List(text, offset, []) : Node.Map(text, offset, []);
        }
        else if (char.IsLetterOrDigit(first) || first is '/' or '_' or '$' || first is '.' or '-' or '+' && char.IsAsciiLetterOrDigit(Peek(1)))
            node = ReadPlain(offset);
        return node is not null && EndLine() && _indent <= indent ? node : null;
    }

    private Node? ReadPlain(int offset)
    {
        var start = _at;
        var end = _at;
        for (; _at < _chars.Length && _chars[_at] != '\n'; _at++)
        {
            var c = _chars[_at];
            if (c == ' ') continue;
            if (c == '#' && _chars[_at - 1] == ' ') break;
            if (c == ':' && Peek(1) is ' ' or '\n' || !IsPlain(c)) return null;
            end = _at + 1;
        }
        _at = end;
        var value = names.Get(_chars[start..end]);
        if (YamlScalars.IsBeyondJson(value)) return null;
        return YamlScalars.Resolve(value, out var literal) switch
        {
            NodeKind.Null => Node.Null(text, offset),
            NodeKind.Boolean => Node.Boolean(text, offset, literal == "true"),
            NodeKind.Number => Node.Number(text, offset, literal),
            _ => Node.String(text, offset, literal),
        };
    }

    private string? ReadQuoted(char quote)
    {
        var start = ++_at;
        for (; _at < _chars.Length && _chars[_at] != '\n'; _at++)
        {
            var c = _chars[_at];
            if (c == quote)
            {
                _at++;
                return Peek() == quote ? null : names.Get(_chars[start..(_at - 1)]);
            }
            if (c == '\\' && quote == '"' || c != ' ' && !IsPlain(c)) return null;
        }
        return null;
    }

    // Neither a control character nor one of Unicode's own line breaks and marks.
    private static bool IsPlain(char c) => c is > ' ' and < '\x7f' or > '\xa0' and < '\u2000' or > '\u206f' and < '\ufeff' && !char.IsSurrogate(c);
}
