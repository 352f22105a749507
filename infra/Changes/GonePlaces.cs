using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes;

/// <summary>Where to show what the catalog no longer has: behind the entry that stood before it, else where the list of entries begins.</summary>
internal sealed class GonePlaces
{
    private readonly string _catalogPath;
    private readonly Dictionary<string, (int[] Offsets, KubernetesObject[] Now)> _left;
    private Node? _top;
    private bool _isRead;

    /// <summary>For the objects of a comparison.</summary>
    /// <param name="pairs">All of them.</param>
    /// <param name="catalogPath">The catalog's file.</param>
    public GonePlaces(IReadOnlyList<ObjectPair> pairs, string catalogPath)
    {
        _catalogPath = catalogPath;
        // The old side lies in a folder of its own, so files go by their names alone.
        _left = pairs.Where(p => p.Old?.Place is not null && p.New?.Place is not null).GroupBy(p => Group(p.Old!), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Sorted([.. g.OrderBy(p => p.Old!.Place!.Value.Offset)]), StringComparer.Ordinal);
    }

    /// <summary>What stood before it in the old catalog and still stands in the new one, or null.</summary>
    public KubernetesObject? Before(KubernetesObject gone)
    {
        if (gone.Place is not { } place || !_left.TryGetValue(Group(gone), out var left)) return null;
        var at = ~Array.BinarySearch(left.Offsets, place.Offset) - 1;
        return at >= 0 ? left.Now[at] : null;
    }

    /// <summary>The catalog's member that such objects stand in, else its first character.</summary>
    public ChangePlace List(KubernetesObject gone)
    {
        if (!_isRead) (_top, _isRead) = (Read(), true);
        var position = _top?.Find(gone.Kind == "Service" ? "services" : "namespaces")?.KeyLocation.Position ?? new Position(1, 1);
        return new ChangePlace(_catalogPath, position.Line, position.Column, null);
    }

    private static (int[], KubernetesObject[]) Sorted(ObjectPair[] pairs) => ([.. pairs.Select(p => p.Old!.Place!.Value.Offset)], [.. pairs.Select(p => p.New!)]);

    private static string Group(KubernetesObject old) => $"{old.Kind} {Path.GetFileName(old.Place!.Value.File)}";

    private Node? Read()
    {
        try
        {
            return File.Exists(_catalogPath) ? JsonDocumentReader.Read(CatalogFile.Read(_catalogPath, _catalogPath)) : null;
        }
        catch (Exception e) when (e is DocumentException or UnreadableException)
        {
            // It was planned from already; whoever changed it since gets the first line.
            return null;
        }
    }
}
