namespace ServiceInfra.Validation;

/// <summary>By file, place, then code: the order in which findings are shown.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    /// <summary>The one instance.</summary>
    public static FindingOrder Instance { get; } = new();

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
