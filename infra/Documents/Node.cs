namespace ServiceInfra.Documents;

/// <summary>
/// One value of a JSON or YAML document with the place it was read from. Immutable once read. Nodes of different files may
/// stand in one tree: that is what an overlay makes.
/// </summary>
public sealed class Node
{
    private static readonly IReadOnlyList<Node> NoItems = [];

    private readonly object? _value;
    private Dictionary<string, int>? _index;

    private Node(NodeKind kind, SourceText source, int offset, object? value)
    {
        Kind = kind;
        Source = source;
        Offset = offset;
        _value = value;
    }

    /// <summary>What this node is.</summary>
    public NodeKind Kind { get; }

    /// <summary>The text this node was read from.</summary>
    public SourceText Source { get; }

    /// <summary>Where the node begins in <see cref="Source"/>.</summary>
    public int Offset { get; }

    /// <summary>Where the node begins.</summary>
    public Location Location => new(Source, Offset);

    /// <summary>A string's text, a number's literal, "true" or "false"; empty for the other kinds.</summary>
    public string Text => _value as string ?? "";

    /// <summary>The members of a map in their order, repeated names included; empty for the other kinds.</summary>
    public MemberList Members => new(_value as Member[]);

    /// <summary>The items of a list; empty for the other kinds.</summary>
    public IReadOnlyList<Node> Items => _value as IReadOnlyList<Node> ?? NoItems;

    /// <summary>The value of the member with this exact name (the last one where it is repeated), or null.</summary>
    public Node? this[string name] => Find(name)?.Value;

    /// <summary>The member with this exact name (the last one where it is repeated), or null.</summary>
    public Member? Find(string name)
    {
        var members = Members;
        if (members.Count > 16)
            return (_index ??= MakeIndex(members)).TryGetValue(name, out var at) ? members[at] : null;
        for (var i = members.Count - 1; i >= 0; i--)
            if (string.Equals(members[i].Name, name, StringComparison.Ordinal)) return members[i];
        return null;
    }

    /// <summary>A null.</summary>
    public static Node Null(SourceText source, int offset) => new(NodeKind.Null, source, offset, null);

    /// <summary>A boolean.</summary>
    public static Node Boolean(SourceText source, int offset, bool value) => new(NodeKind.Boolean, source, offset, value ? "true" : "false");

    /// <summary>A number by its literal.</summary>
    public static Node Number(SourceText source, int offset, string literal) => new(NodeKind.Number, source, offset, literal);

    /// <summary>A string.</summary>
    public static Node String(SourceText source, int offset, string text) => new(NodeKind.String, source, offset, text);

    /// <summary>A list.</summary>
    public static Node List(SourceText source, int offset, IReadOnlyList<Node> items) => new(NodeKind.List, source, offset, items);

    /// <summary>A map. The array is the map's own from here on.</summary>
    public static Node Map(SourceText source, int offset, Member[] members) => new(NodeKind.Map, source, offset, members);

    /// <summary>The same value with the place of another one.</summary>
    public Node At(Node place) => new(Kind, place.Source, place.Offset, _value);

    private static Dictionary<string, int> MakeIndex(MemberList members)
    {
        var index = new Dictionary<string, int>(members.Count, StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
            index[members[i].Name] = i;
        return index;
    }
}
