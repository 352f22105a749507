namespace ServiceInfra.Validation;

/// <summary>By file, place, then code: the order in which findings are shown.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The one instance.</summary>
    public static FindingOrder Instance { get; } = new();

    /// <summary>
    /// The findings in their order. A second one of the same code at the same place with the same words says nothing new and is left out: what is
    /// wrong with a default would otherwise be told once an entry.
    /// </summary>
    public static IReadOnlyList<Finding> Sort(IReadOnlyList<Finding> findings) => findings.Count < 2 ? findings
        : [.. findings.DistinctBy(f => (f.Code, f.File, f.Location, f.Message, f.Document, f.Location is null ? f.Path : "")).Order(Instance)];

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        var (a, b) = (x!, y!);
        var order = string.CompareOrdinal(a.Location?.File ?? a.File, b.Location?.File ?? b.File);
        if (order == 0) order = (a.Location?.Offset ?? -1).CompareTo(b.Location?.Offset ?? -1);
        if (order == 0) order = a.Hidden.CompareTo(b.Hidden);
        if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
        return order == 0 ? string.CompareOrdinal(a.Field, b.Field) : order;
    }
}
