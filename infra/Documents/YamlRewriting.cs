using System.Text;

namespace ServiceInfra.Documents;

/// <summary>
/// A part of a YAML text rewritten, length kept, so that the parser here reads what go-yaml reads as well: lines of a double-quoted text or
/// of a flow collection that stand further left than their block, and the escape <c>\'</c>.
/// </summary>
internal sealed class YamlRewriting
{
    // Stand-ins of private use for what the parser must not see: nothing, and the line breaks that a folded text keeps.
    private const int StandIns = 4;

    private readonly char[] _text;
    private readonly char _nothing;

    /// <summary>Nothing rewritten yet.</summary>
    /// <param name="text">The part.</param>
    public YamlRewriting(string text)
    {
        _text = text.ToCharArray();
        var first = '\ue000';
        while (text.AsSpan().IndexOfAnyInRange(first, (char)(first + StandIns - 1)) >= 0) first += (char)StandIns;
        _nothing = first;
    }

    /// <summary>The part as the parser is to read it.</summary>
    public override string ToString() => new(_text);

    /// <summary>What a scalar of the rewritten part says.</summary>
    public string Undo(string value)
    {
        if (value.AsSpan().IndexOfAnyInRange(_nothing, (char)(_nothing + StandIns - 1)) < 0) return value;
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
            if (c < _nothing || c >= _nothing + StandIns) text.Append(c);
            else if (c != _nothing) text.Append((c - _nothing) switch { 1 => '\n', 2 => '\u2028', _ => '\u2029' });
        return text.ToString();
    }

    /// <summary>Puts a double-quoted text on one line.</summary>
    /// <param name="at">Where its first quote stands.</param>
    /// <returns>Where it ends, behind its last quote; -1 where it does not.</returns>
    public int JoinQuoted(int at)
    {
        for (at++; at < _text.Length; at++)
        {
            if (_text[at] == '"') return at + 1;
            if (_text[at] == '\\' && at + 1 < _text.Length)
            {
                if (YamlCharacters.IsBreak(_text[at + 1])) at = Fold(at, at + 1, true);
                else if (_text[++at] == '\'') _text[at - 1] = _nothing;
            }
            else
            {
                var blanks = at;
                while (at < _text.Length && _text[at] is ' ' or '\t') at++;
                if (at < _text.Length && YamlCharacters.IsBreak(_text[at])) at = Fold(blanks, at, false);
                else if (at > blanks) at--;
            }
            if (at < 0) return -1;
        }
        return -1;
    }

    /// <summary>Puts the rest of a flow collection on one line.</summary>
    /// <param name="at">Where the rest begins.</param>
    /// <param name="depth">How many collections are open there; with none, one must begin in the same line.</param>
    public void JoinFlow(int at, int depth)
    {
        for (var began = depth > 0; at < _text.Length && (depth > 0 || !began); at++)
        {
            var c = _text[at];
            if (c is '[' or '{') (depth, began) = (depth + 1, true);
            else if (!began && YamlCharacters.IsBreak(c)) return;
            else if (!began) continue;
            else if (c is ']' or '}') depth--;
            else if (YamlCharacters.IsBreak(c)) JoinLine(at);
            else if (c == '#' && (IsBlank(at - 1) || _text[at - 1] is '[' or '{' or ',')) at = DropComment(at) - 1;
            else if (c is '"' or '\'' && BeginsToken(at))
            {
                at = (c == '"' ? JoinQuoted(at) : EndOfSingle(at)) - 1;
                if (at < 0) return;
            }
        }
    }

    /// <summary>Moves the blanks of blank lines at the beginning of a block text to the end of its first line, the one with "|" or ">".</summary>
    /// <param name="at">Any place within those lines, or at the beginning of the first that is not blank.</param>
    /// <returns>False where there is nothing to move.</returns>
    public bool MoveBlanks(int at)
    {
        var end = at;
        while (end > 0 && _text[end - 1] is not '\n') end--;
        var begin = end;
        while (begin > 0 && _text[begin - 1] is ' ' or '\r' or '\n') begin--;
        var blanks = _text.AsSpan(begin, end - begin);
        var text = _text.AsSpan(end);
        var indentation = text.Length - text.TrimStart(' ').Length;
        // go-yaml indents the text as far as the longest of them.
        foreach (var line in blanks.ToString().Split('\n'))
            if (line.TrimEnd('\r').Length > indentation) return false;
        var feeds = blanks.Count('\n');
        blanks[..^feeds].Fill(' ');
        blanks[^feeds..].Fill('\n');
        return feeds is > 0 && feeds < blanks.Length;
    }

    /// <summary>Takes out a comment that directly follows a comma or a quote, where the parser wants a blank before it.</summary>
    /// <param name="at">Where it begins, or the comma before it stands.</param>
    /// <returns>False where there is none.</returns>
    public bool DropCommentAt(int at)
    {
        if (at < _text.Length && _text[at] == ',') at++;
        return at < _text.Length && _text[at] == '#' && DropComment(at) > at;
    }

    /// <summary>Doubles the comma in front of a token: behind a text with an anchor the parser reads one too many (YamlDotNet 18, flow mappings).</summary>
    /// <param name="at">Where the token begins.</param>
    /// <returns>False where there is none, or no room.</returns>
    public bool DoubleComma(int at)
    {
        var comma = at - 1;
        while (comma >= 0 && IsBlank(comma)) comma--;
        if (comma < 0 || comma == at - 1 || _text[comma] != ',') return false;
        _text[comma + 1] = ',';
        return true;
    }

    // A document's end is one within a collection too, and a name and its colon stand on one line.
    private void JoinLine(int at)
    {
        if (IsDocumentEnd(at + 1)) return;
        var next = at + 1;
        while (next < _text.Length && IsBlank(next)) next++;
        if (next < _text.Length && _text[next] != ':') _text[at] = ' ';
    }

    // The stand-ins for what go-yaml makes of a fold: one break is a space, of several all but the first stay. The index of its last character, or -2.
    private int Fold(int from, int firstBreak, bool isEscaped)
    {
        var kept = new List<char>();
        var at = firstBreak;
        for (var isFirst = true; at < _text.Length && (_text[at] is ' ' or '\t' || YamlCharacters.IsBreak(_text[at])); at++)
        {
            if (_text[at] is ' ' or '\t') continue;
            if (IsDocumentEnd(at + 1)) return -2;
            var standIn = (char)(_nothing + _text[at] switch { '\u2028' => 2, '\u2029' => 3, _ => 1 });
            if (_text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n') at++;
            // The first break of them folds, unless it is one of Unicode's own, which always stay.
            if (!isFirst || !isEscaped && standIn != _nothing + 1) kept.Add(standIn);
            isFirst = false;
        }
        if (kept.Count == 0 && !isEscaped) kept.Add(' ');
        for (var i = from; i < at; i++) _text[i] = i - from < kept.Count ? kept[i - from] : _nothing;
        return at - 1;
    }

    private bool IsDocumentEnd(int at) =>
        at + 2 < _text.Length && _text[at] == '.' && _text[at + 1] == '.' && _text[at + 2] == '.' && IsBlank(at + 3);

    private int DropComment(int at)
    {
        for (; at < _text.Length && !YamlCharacters.IsBreak(_text[at]); at++) _text[at] = ' ';
        return at;
    }

    private int EndOfSingle(int at)
    {
        for (at++; at < _text.Length; at++)
            if (_text[at] == '\'' && (at + 1 == _text.Length || _text[at + 1] != '\'')) return at + 1;
            else if (_text[at] == '\'') at++;
        return 0;
    }

    // Elsewhere a quote is a character of a plain text.
    private bool BeginsToken(int at) => IsBlank(at - 1) || _text[at - 1] is '[' or '{' or ',' or ':';

    private bool IsBlank(int at) => at < 0 || at >= _text.Length || _text[at] is ' ' or '\t' || YamlCharacters.IsBreak(_text[at]);
}
