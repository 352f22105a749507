using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes;

/// <summary>Which lines of a file belong to a catalog entry. Nodes know where they begin; where an entry ends, the next one tells.</summary>
/// <param name="entries">All entries of the catalog.</param>
internal sealed class EntryLines(IReadOnlyList<CatalogEntry> entries)
{
    private readonly Dictionary<SourceText, int[]> _keys = entries.GroupBy(e => e.KeyLocation.Source).ToDictionary(g => g.Key, g => g.Select(e => e.KeyLocation.Offset).Order().ToArray());

    /// <summary>The first and the last line of an entry in a file. What defaults or an overlay add from elsewhere does not count.</summary>
    public (int First, int Last) Of(CatalogEntry entry, SourceText source)
    {
        var isOwn = ReferenceEquals(source, entry.KeyLocation.Source);
        var (least, most) = isOwn ? (entry.KeyLocation.Offset, NextKey(entry.KeyLocation)) : (0, int.MaxValue);
        var (first, last) = isOwn ? (least, least) : (int.MaxValue, 0);
        Widen(entry.Node);
        return first > last ? (1, 0) : (source.PositionAt(first).Line, source.PositionAt(last).Line);

        void Widen(Node node)
        {
            if (ReferenceEquals(node.Source, source) && node.Offset >= least && node.Offset < most) (first, last) = (Math.Min(first, node.Offset), Math.Max(last, node.Offset));
            foreach (var member in node.Members) Widen(member.Value);
            foreach (var item in node.Items) Widen(item);
        }
    }

    private int NextKey(Location key)
    {
        var keys = _keys[key.Source];
        var at = Array.BinarySearch(keys, key.Offset) + 1;
        return at < keys.Length ? keys[at] : int.MaxValue;
    }
}
