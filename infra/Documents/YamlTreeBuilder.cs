using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ServiceInfra.Documents;

/// <summary>Builds <see cref="Node"/>s from the parser's events for one chunk of a text. Aliases share the node they name.</summary>
internal sealed class YamlTreeBuilder
{
    // kubectl's own limits (go-yaml v2): a document may not be made of aliases almost alone.
    private const int FewNodes = 400_000, ManyNodes = 4_000_000;

    private readonly Utf16Text _text;
    private readonly YamlNodes _nodesOf;
    private readonly Parser _parser;
    private readonly Dictionary<string, (Node Node, long Size)> _anchors = new(StringComparer.Ordinal);
    private long _nodes, _aliasNodes;
    private int _depth;

    /// <summary>A builder for the part of a text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="rewriting">The same part as the parser is to read it, or null.</param>
    public YamlTreeBuilder(Utf16Text text, int start, int end, YamlRewriting? rewriting = null)
    {
        _text = text;
        _nodesOf = new YamlNodes(text, start, rewriting);
        var whole = start == 0 && end == text.Text.Length;
        _parser = new Parser(new Scanner(new StringReader(rewriting?.ToString() ?? (whole ? text.Text : text.Text[start..end]))));
    }

    /// <summary>How far the parser has come: behind the bracket of a flow collection that it has begun.</summary>
    public Location Reached => _parser.Current switch
    {
        MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow } => new(_text, _nodesOf.ValueOffset((NodeEvent)_parser.Current) + 1),
        { } current => At(current.End),
        null => At(Mark.Empty),
    };

    /// <summary>How many flow collections are open there.</summary>
    public int FlowDepth { get; private set; }

    /// <summary>The next document's tree, or null behind the last.</summary>
    /// <exception cref="YamlException">The text is not YAML.</exception>
    /// <exception cref="DocumentException">It is YAML that kubectl does not take.</exception>
    public Node? ReadDocument()
    {
        _parser.TryConsume<StreamStart>(out _);
        if (!_parser.TryConsume<DocumentStart>(out _)) return null;
        _anchors.Clear();
        _nodes = _aliasNodes = 0;
        var root = ReadNode(out _);
        _parser.TryConsume<DocumentEnd>(out _);
        CheckAliases(root);
        return root;
    }

    private Node ReadNode(out long size)
    {
        var before = _nodes;
        _nodes++;
        Node node;
        AnchorName anchor;
        var current = _parser.Current ?? Next();
        if (current is NodeEvent begun) _nodesOf.Check(begun, FlowDepth > 0, false);
        switch (current)
        {
            case Scalar scalar:
                _parser.MoveNext();
                (node, anchor) = (_nodesOf.Of(scalar), scalar.Anchor);
                break;
            case SequenceStart sequence:
                Enter(sequence, sequence.Style == SequenceStyle.Flow);
                (node, anchor) = (ReadList(sequence), sequence.Anchor);
                Leave(sequence.Style == SequenceStyle.Flow);
                break;
            case MappingStart mapping:
                Enter(mapping, mapping.Style == MappingStyle.Flow);
                (node, anchor) = (ReadMap(mapping), mapping.Anchor);
                Leave(mapping.Style == MappingStyle.Flow);
                break;
            case AnchorAlias alias:
                _parser.MoveNext();
                return Resolve(alias, out size);
            default:
                throw new DocumentException("this is not YAML: a value is missing.", At(_parser.Current!.Start));
        }
        size = _nodes - before;
        if (!anchor.IsEmpty) _anchors[anchor.Value] = (node, size);
        return node;
    }

    private ParsingEvent Next()
    {
        _parser.MoveNext();
        return _parser.Current!;
    }

    private void Enter(NodeEvent start, bool isFlow)
    {
        if (isFlow) FlowDepth++;
        if (++_depth > YamlDocumentReader.MaxDepth)
            throw new DocumentException($"this is nested more than {YamlDocumentReader.MaxDepth} levels deep.", At(start.Start), DocumentProblem.Depth);
        _parser.MoveNext();
    }

    private void Leave(bool isFlow)
    {
        if (isFlow) FlowDepth--;
        _depth--;
    }

    private Node Resolve(AnchorAlias alias, out long size)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var anchored))
            throw new DocumentException($"alias *{alias.Value.Value} names no anchor that stands before it. Write &{alias.Value.Value} at the value that is meant.", At(alias.Start));
        size = anchored.Size;
        _nodes += size;
        _aliasNodes += size;
        if (_nodes > FewNodes) CheckAliases(anchored.Node);
        return anchored.Node;
    }

    private void CheckAliases(Node node)
    {
        if (_aliasNodes <= 100 || _nodes <= 1000) return;
        var allowed = _nodes <= FewNodes ? 0.99
            : _nodes >= ManyNodes ? 0.10
            : 0.99 - 0.89 * ((double)(_nodes - FewNodes) / (ManyNodes - FewNodes));
        if ((double)_aliasNodes / _nodes > allowed)
            throw new DocumentException("this document is made of aliases almost alone, and would be huge when they are written out; kubectl refuses it. Use fewer aliases.", node.Location, DocumentProblem.Aliases);
    }

    private Node ReadList(SequenceStart start)
    {
        var items = new List<Node>(4);
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(ReadNode(out _));
        return Node.List(_text, _nodesOf.ValueOffset(start), items);
    }

    private Node ReadMap(MappingStart start)
    {
        var members = new YamlMembers();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var (name, offset, isMerge) = ReadKey();
            var valueAt = _parser.Current?.Start ?? Mark.Empty;
            var value = ReadNode(out _);
            if (!isMerge) members.Add(new Member(name, _text, offset, value));
            else if (!members.Merge(value))
                throw new DocumentException("\"<<\" needs an object or a list of objects to merge.", At(valueAt));
        }
        return Node.Map(_text, _nodesOf.ValueOffset(start), members.ToArray());
    }

    private (string Name, int Offset, bool IsMerge) ReadKey()
    {
        var current = _parser.Current ?? Next();
        var source = current;
        if (current is AnchorAlias alias)
        {
            var node = Resolve(alias, out _);
            _parser.MoveNext();
            if (node.Kind is NodeKind.Map or NodeKind.List or NodeKind.Null) throw NotAKey(source.Start);
            return (node.Text, _nodesOf.Offset(alias.Start), false);
        }
        if (current is not Scalar scalar) throw NotAKey(source.Start);
        _nodesOf.Check(scalar, FlowDepth > 0, true);
        _parser.MoveNext();
        _nodes++;
        var key = _nodesOf.Of(scalar);
        if (!scalar.Anchor.IsEmpty) _anchors[scalar.Anchor.Value] = (key, 1);
        if (key.Kind == NodeKind.Null) throw NotAKey(source.Start);
        var isMerge = scalar.Value == "<<" && (scalar.IsPlainImplicit || YamlNodes.TagOf(scalar) == YamlTags.Merge);
        return (key.Text, key.Offset, isMerge);
    }

    private DocumentException NotAKey(Mark at) => new("the name of a member must be a text. Put it in quotes.", At(at));

    private Location At(Mark mark) => _nodesOf.At(mark);
}
