using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>
/// Finds fields that a file has twice. It looks at each file as it was read: merging takes one of the two, be it with an overlay or with
/// <c>defaults</c>, so that the reader of the whole never sees both.
/// </summary>
internal static class RepeatedFields
{
    /// <summary>Looks through a file and says whether there were any.</summary>
    /// <param name="node">The file.</param>
    /// <param name="inManifests">Whether manifests are looked at too: the API's decoder says so of one that nothing was merged into.</param>
    /// <param name="findings">Receives what repeats an earlier field.</param>
    public static bool Run(Node node, bool inManifests, CatalogFindings findings)
    {
        if (node.Kind == NodeKind.List)
        {
            var inItems = false;
            foreach (var item in node.Items) inItems |= Run(item, inManifests, findings);
            return inItems;
        }
        if (node.Kind != NodeKind.Map) return false;
        var found = node.HasRepeatedMembers();
        if (found) Add(node, findings);
        foreach (var member in node.Members)
            if (inManifests || member.Name != "manifest") found |= Run(member.Value, inManifests, findings);
        return found;
    }

    /// <summary>A file with the last of each repeated field alone, as JSON readers take it.</summary>
    public static Node LastOf(Node node)
    {
        if (node.Kind == NodeKind.List) return Node.List(node.Source, node.Offset, [.. node.Items.Select(LastOf)]);
        return node.Kind == NodeKind.Map
            ? Node.Map(node.Source, node.Offset, [.. node.Members.Where(m => node[m.Name] == m.Value).Select(m => m with { Value = LastOf(m.Value) })])
            : node;
    }

    private static void Add(Node map, CatalogFindings findings)
    {
        foreach (var member in map.RepeatedMembers())
        {
            var first = map.Members.First(m => m.Name == member.Name).KeyLocation.Position;
            findings.Error(CatalogCodes.RepeatedField, map, member, $"'{member.Name}' stands here twice, first in line {first.Line}, column {first.Column}; the last one would win silently.", "Keep one of them.");
        }
    }
}
