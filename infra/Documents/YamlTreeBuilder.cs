using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ServiceInfra.Documents;

/// <summary>Builds <see cref="Node"/>s from the parser's events for one chunk of a text. Aliases share the node they name.</summary>
internal sealed class YamlTreeBuilder
{
    // kubectl's own limits (go-yaml v2): a document may not be made of aliases almost alone.
    private const int FewNodes = 400_000, ManyNodes = 4_000_000;

    private readonly Utf16Text _text;
    private readonly int _start;
    private readonly Parser _parser;
    private readonly Dictionary<string, (Node Node, long Size)> _anchors = new(StringComparer.Ordinal);
    private long _nodes, _aliasNodes;
    private int _depth;

    /// <summary>A builder for the part of a text from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public YamlTreeBuilder(Utf16Text text, int start, int end)
    {
        _text = text;
        _start = start;
        var whole = start == 0 && end == text.Text.Length;
        _parser = new Parser(new Scanner(new StringReader(whole ? text.Text : text.Text[start..end])));
    }

    /// <summary>How far the parser has come.</summary>
    public Location Reached => At(_parser.Current?.End ?? Mark.Empty);

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
        switch (_parser.Current ?? Next())
        {
            case Scalar scalar:
                _parser.MoveNext();
                (node, anchor) = (ToNode(scalar), scalar.Anchor);
                break;
            case SequenceStart sequence:
                Enter(sequence);
                (node, anchor) = (ReadList(sequence), sequence.Anchor);
                _depth--;
                break;
            case MappingStart mapping:
                Enter(mapping);
                (node, anchor) = (ReadMap(mapping), mapping.Anchor);
                _depth--;
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

    private void Enter(NodeEvent start)
    {
        if (++_depth > YamlDocumentReader.MaxDepth)
            throw new DocumentException($"this is nested more than {YamlDocumentReader.MaxDepth} levels deep.", At(start.Start), DocumentProblem.Depth);
        _parser.MoveNext();
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
        return Node.List(_text, ValueOffset(start), items);
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
        return Node.Map(_text, ValueOffset(start), members.ToArray());
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
            return (node.Text, Offset(alias.Start), false);
        }
        if (current is not Scalar scalar) throw NotAKey(source.Start);
        _parser.MoveNext();
        _nodes++;
        var key = ToNode(scalar);
        if (!scalar.Anchor.IsEmpty) _anchors[scalar.Anchor.Value] = (key, 1);
        if (key.Kind == NodeKind.Null) throw NotAKey(source.Start);
        var isMerge = scalar.Value == "<<" && scalar.IsPlainImplicit;
        return (key.Text, key.Offset, isMerge);
    }

    private DocumentException NotAKey(Mark at) => new("the name of a member must be a text. Put it in quotes.", At(at));

    private Node ToNode(Scalar scalar)
    {
        var offset = ValueOffset(scalar);
        var tag = scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific ? "" : scalar.Tag.Value;
        const string yaml = "tag:yaml.org,2002:";
        if (tag == yaml + "binary") return Node.String(_text, offset, FromBase64(scalar));
        var plain = tag.Length == 0 ? scalar.Style == ScalarStyle.Plain && !scalar.Tag.IsNonSpecific
            : tag is yaml + "int" or yaml + "float" or yaml + "bool" or yaml + "null";
        if (!plain) return Node.String(_text, offset, scalar.Value);
        if (YamlScalars.IsBeyondJson(scalar.Value)) throw new DocumentException($"{scalar.Value} is a number that JSON has not. Put it in quotes.", new Location(_text, offset));
        return YamlScalars.Resolve(scalar.Value, out var text) switch
        {
            NodeKind.Null => Node.Null(_text, offset),
            NodeKind.Boolean => Node.Boolean(_text, offset, text == "true"),
            NodeKind.Number => Node.Number(_text, offset, text),
            _ => Node.String(_text, offset, text),
        };
    }

    private string FromBase64(Scalar scalar)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(scalar.Value));
        }
        catch (FormatException)
        {
            throw new DocumentException("!!binary needs base64 text.", At(scalar.Start));
        }
    }

    // An event begins at its anchor or tag; a finding should show the value behind them.
    private int ValueOffset(NodeEvent node)
    {
        var offset = Offset(node.Start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return offset;
        var text = _text.Text;
        while (offset < text.Length && text[offset] is '&' or '!')
        {
            while (offset < text.Length && !char.IsWhiteSpace(text[offset])) offset++;
            while (offset < text.Length && char.IsWhiteSpace(text[offset])) offset++;
        }
        return Math.Min(offset, Math.Max(text.Length, 0));
    }

    private int Offset(Mark mark) => _start + (int)mark.Index;

    private Location At(Mark mark) => new(_text, Offset(mark));
}
