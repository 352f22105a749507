namespace ServiceInfra.Validation;

/// <summary>The order in which findings are told.</summary>
public static class FindingOrder
{
    /// <summary>
    /// Sorted by file and position; what stands at one place keeps its order. A second finding of the same code at the same place with the same
    /// words says nothing new and is left out: a wrong default would otherwise be told once an entry.
    /// </summary>
    public static IReadOnlyList<Finding> Sort(IReadOnlyList<Finding> findings)
    {
        if (findings.Count < 2) return findings;
        return [.. findings
            .DistinctBy(f => (f.Code, f.File, f.Location, f.Message, f.Document, f.Location is null ? f.Path : ""))
            .OrderBy(f => f.File, StringComparer.Ordinal)
            .ThenBy(f => f.Location?.Offset ?? -1)];
    }
}
