namespace ServiceInfra.Changes;

/// <summary>Compares two sets of objects.</summary>
public static class ObjectComparison
{
    /// <summary>One change an object: the new side's in their order, then those that go.</summary>
    public static IReadOnlyList<ObjectChange> Compare(IReadOnlyList<KubernetesObject> before, IReadOnlyList<KubernetesObject> after)
    {
        var old = before.GroupBy(o => o.Identity).ToDictionary(g => g.Key, g => g.Last());
        var kept = after.Select(o => o.Identity).ToHashSet();
        var changes = after.Select(o => Change(old.GetValueOrDefault(o.Identity), o)).ToList();
        changes.AddRange(before.Where(o => !kept.Contains(o.Identity)).Select(o => new ObjectChange { Action = ChangeAction.Delete, Object = o, Fields = [] }));
        return changes;
    }

    private static ObjectChange Change(KubernetesObject? before, KubernetesObject after)
    {
        if (before is null) return new ObjectChange { Action = ChangeAction.Create, Object = after, Fields = [] };
        var fields = before.Fields.Keys.Union(after.Fields.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => new FieldChange(path, before.Fields.GetValueOrDefault(path), after.Fields.GetValueOrDefault(path)))
            .Where(f => f.Old != f.New)
            .ToArray();
        return new ObjectChange { Action = fields.Length == 0 ? ChangeAction.Same : ChangeAction.Update, Object = after, Fields = fields };
    }
}
