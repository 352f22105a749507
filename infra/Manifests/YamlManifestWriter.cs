using System.Globalization;
using System.Text;

namespace ServiceInfra.Manifests;

/// <summary>
/// Writes manifests as block-style YAML that YAML 1.1 and 1.2 read alike. Own code in place of a library's emitter: a manifest has eight shapes
/// of lines, and the emitter takes ten times as long as all the rest of <c>render</c>.
/// </summary>
public sealed class YamlManifestWriter(StringBuilder output) : IFieldSink
{
    private int _depth = -1;
    private State _state = State.Start;

    private enum State
    {
        /// <summary>At the beginning of a line of a map or list.</summary>
        Start,

        /// <summary>Behind "name:", its value not yet begun.</summary>
        AfterName,

        /// <summary>Behind "- ", where the first field of an item stands on the same line.</summary>
        AfterDash,

        /// <summary>Behind "name:" of a collection that may turn out empty.</summary>
        EmptyMap,

        /// <summary>The same for a list.</summary>
        EmptyList,
    }

    private readonly Stack<bool> _inList = new();

    // The object that is being written; a builder takes its time over every short piece.
    private char[] _chars = new char[1024];
    private int _length;
    private readonly StringBuilder _quoted = new();

    /// <inheritdoc/>
    public void BeginMap()
    {
        if (_inList.TryPeek(out var inList))
        {
            if (inList) Dash();
            else _state = State.EmptyMap;
        }
        _depth++;
        _inList.Push(false);
    }

    /// <inheritdoc/>
    public void EndMap()
    {
        _inList.Pop();
        _depth--;
        if (_state == State.EmptyMap) Put(" {}\n");
        else if (_state == State.AfterDash) Put("{}\n");
        _state = State.Start;
        if (_inList.Count > 0) return;
        output.Append(_chars, 0, _length);
        _length = 0;
    }

    // A list's items stand as deep as its name: "ports:" above "- name: http".
    /// <inheritdoc/>
    public void BeginList()
    {
        _state = State.EmptyList;
        _inList.Push(true);
    }

    /// <inheritdoc/>
    public void EndList()
    {
        _inList.Pop();
        if (_state == State.EmptyList) Put(" []\n");
        _state = State.Start;
    }

    /// <inheritdoc/>
    public void Name(string name)
    {
        if (_state == State.EmptyMap) Put("\n");
        if (_state != State.AfterDash) Indent(_depth);
        Scalar(name);
        Put(":");
        _state = State.AfterName;
    }

    /// <inheritdoc/>
    public void Text(string value)
    {
        Lead();
        Scalar(value);
        Put("\n");
    }

    /// <inheritdoc/>
    public void Number(long value)
    {
        Lead();
        Put(value.ToString(CultureInfo.InvariantCulture));
        Put("\n");
    }

    /// <inheritdoc/>
    public void Flag(bool value)
    {
        Lead();
        Put(value ? "true\n" : "false\n");
    }

    private void Lead()
    {
        if (_inList.Peek()) Dash();
        else Put(" ");
        _state = State.Start;
    }

    private void Dash()
    {
        if (_state == State.EmptyList) Put("\n");
        Indent(_depth);
        Put("- ");
        _state = State.AfterDash;
    }

    private void Indent(int depth) => Room(2 * depth).Fill(' ');

    private void Scalar(string text)
    {
        if (YamlScalar.IsPlain(text))
        {
            Put(text);
            return;
        }
        _quoted.Clear();
        YamlScalar.Append(_quoted, text);
        _quoted.CopyTo(0, Room(_quoted.Length), _quoted.Length);
    }

    private void Put(string text) => text.CopyTo(Room(text.Length));

    private Span<char> Room(int length)
    {
        if (_chars.Length - _length < length) Array.Resize(ref _chars, Math.Max(2 * _chars.Length, _length + length));
        _length += length;
        return _chars.AsSpan(_length - length, length);
    }
}
