namespace ServiceInfra.Changes.Rules;

/// <summary>Members that come or go in a field that is a set.</summary>
internal static class SetChanges
{
    /// <summary>The change of the field, where members come (or go).</summary>
    public static IEnumerable<FieldChange> Find(ObjectPair pair, string path, bool added)
    {
        if (pair.Field(path) is not { } change) return [];
        var (old, now) = (Members(change.Old), Members(change.New));
        return (added ? now.Except(old) : old.Except(now)).Any() ? [change] : [];
    }

    private static string[] Members(string? text) => text?.Split(", ") ?? [];
}
