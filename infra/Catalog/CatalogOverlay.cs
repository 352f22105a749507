using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>
/// Lays one document over another: objects merge by key, null removes, lists are replaced, <c>ports</c> alone merges by port name (see <see cref="PortMatch"/>). Each
/// node keeps the place it was read from, so a finding points into the file that brought the value.
/// </summary>
public static class CatalogOverlay
{
    /// <summary><paramref name="over"/> laid over <paramref name="under"/>.</summary>
    public static Node Merge(Node under, Node over)
    {
        if (under.Kind != NodeKind.Map || over.Kind != NodeKind.Map) return over;
        var members = new MemberBuilder();
        foreach (var member in under.Members)
            if (over.Find(member.Name) is not { } upper) members.Add(member);
            else if (upper.Value.Kind != NodeKind.Null) members.Add(Merge(member, upper));
        foreach (var member in over.Members)
            if (under.Find(member.Name) is null && member.Value.Kind != NodeKind.Null) members.Add(WithoutNulls(member));
        // Position of the lower one: that is where something missing would be added.
        return Node.Map(under.Source, under.Offset, members.Take(0));
    }

    /// <summary>A whole new part of an overlay: its nulls have nothing to remove.</summary>
    private static Node WithoutNulls(Node node)
    {
        if (node.Kind != NodeKind.Map) return node;
        var members = new MemberBuilder();
        foreach (var member in node.Members)
            if (member.Value.Kind != NodeKind.Null) members.Add(WithoutNulls(member));
        return Node.Map(node.Source, node.Offset, members.Take(0));
    }

    private static Member WithoutNulls(Member member) => member with
    {
        Value = member is { Name: "ports", Value.Kind: NodeKind.List } ? Node.List(member.Value.Source, member.Value.Offset, [.. member.Value.Items.Select(WithoutNulls)]) : WithoutNulls(member.Value),
    };

    private static Member Merge(Member under, Member over)
    {
        if (under.Value.Kind != over.Value.Kind) return WithoutNulls(over);
        if (under.Value.Kind == NodeKind.Map) return under with { Value = Merge(under.Value, over.Value) };
        if (under.Value.Kind == NodeKind.List && under.Name == "ports") return under with { Value = MergePorts(under.Value, over.Value) };
        return over;
    }

    private static Node MergePorts(Node under, Node over)
    {
        var items = under.Items.ToList();
        var matches = PortMatch.Of(under.Items, over.Items);
        for (var i = 0; i < matches.Length; i++)
        {
            var port = over.Items[i];
            if (matches[i] >= 0) items[matches[i]] = Merge(items[matches[i]], port);
            // Half a port that changes none of the base, and a second one of a name, is a finding of the overlay's, and no port.
            else if (port.Kind != NodeKind.Map || (port["port"] is not null && !PortMatch.IsRepeated(over.Items, i))) items.Add(WithoutNulls(port));
        }
        return Node.List(under.Source, under.Offset, items);
    }
}
