namespace ServiceInfra.Changes.Rules;

/// <summary>Changes of <c>spec.selector</c>, as a whole: one label of it alone says nothing.</summary>
internal static class Selectors
{
    /// <summary>The change, where both sides have or lack a selector as asked for.</summary>
    public static IEnumerable<FieldChange> Changes(ObjectPair pair, bool hadOne, bool hasOne)
    {
        var changes = pair.Fields.Where(f => f.ApiPath == "spec.selector").ToArray();
        if (changes.Length == 0) return [];
        var (old, now) = (pair.Old!.Service.Selector, pair.New!.Service.Selector);
        return (old.Count > 0) == hadOne && (now.Count > 0) == hasOne ? [new FieldChange("spec.selector", Text(old), Text(now))] : [];
    }

    private static string? Text(IReadOnlyDictionary<string, string> selector) =>
        selector.Count == 0 ? null : string.Join(", ", selector.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}"));
}
