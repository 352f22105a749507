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
        if (_state == State.EmptyMap) output.Append(" {}\n");
        else if (_state == State.AfterDash) output.Append("{}\n");
        _state = State.Start;
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
        if (_state == State.EmptyList) output.Append(" []\n");
        _state = State.Start;
    }

    /// <inheritdoc/>
    public void Name(string name)
    {
        if (_state == State.EmptyMap) output.Append('\n');
        if (_state != State.AfterDash) Indent(_depth);
        YamlScalar.Append(output, name);
        output.Append(':');
        _state = State.AfterName;
    }

    /// <inheritdoc/>
    public void Text(string value)
    {
        Lead();
        YamlScalar.Append(output, value);
        output.Append('\n');
    }

    /// <inheritdoc/>
    public void Number(long value)
    {
        Lead();
        output.Append(value).Append('\n');
    }

    /// <inheritdoc/>
    public void Flag(bool value)
    {
        Lead();
        output.Append(value ? "true" : "false").Append('\n');
    }

    private void Lead()
    {
        if (_inList.Peek()) Dash();
        else output.Append(' ');
        _state = State.Start;
    }

    private void Dash()
    {
        if (_state == State.EmptyList) output.Append('\n');
        Indent(_depth);
        output.Append("- ");
        _state = State.AfterDash;
    }

    private void Indent(int depth) => output.Append(' ', 2 * depth);
}
