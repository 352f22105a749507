namespace ServiceInfra.Changes.Rules;

/// <summary>Changes of <c>spec.selector</c>, as a whole: one label of it alone says nothing.</summary>
internal static class Selectors
{
    /// <summary>The change, where both sides have or lack a selector as asked for.</summary>
    public static IEnumerable<FieldChange> Changes(ObjectPair pair, bool hadOne, bool hasOne)
    {
        if (!pair.Fields.Any(f => f.ApiPath == "spec.selector")) return [];
        var (old, now) = (pair.Old!.Selects, pair.New!.Selects);
        return (old is not null) == hadOne && (now is not null) == hasOne ? [new FieldChange("spec.selector", old, now)] : [];
    }
}
