using ServiceInfra.Manifests;

namespace ServiceInfra.Changes;

/// <summary>Finds the differences in what a person writes into <c>metadata</c>.</summary>
internal static class MetadataComparison
{
    private static readonly Dictionary<string, string> Nothing = [];

    /// <summary>Adds the differences.</summary>
    public static void Compare(KubernetesObject old, KubernetesObject now, List<FieldChange> changes)
    {
        var (before, after) = (old.Manifest.Metadata, now.Manifest.Metadata);
        if (old.Name != now.Name) changes.Add(new FieldChange("metadata.name", old.Name, now.Name));
        if (old.Namespace != now.Namespace) changes.Add(new FieldChange("metadata.namespace", old.Namespace, now.Namespace));
        // What a catalog had, no tool put there.
        var isOurs = old.Place is not null;
        Map("metadata.labels", before.Labels ?? Nothing, after.Labels ?? Nothing, changes, key => isOurs || !ForeignMetadata.IsLabel(key));
        var isLive = old.IsLive;
        // The plan holds a placeholder for it; a value that the old side has may be the same.
        bool IsSecret(string key) => old.Planned is null && before.Annotations?.ContainsKey(key) is true && now.Planned?.SecretAnnotations?.ContainsKey(key) is true;
        Map("metadata.annotations", before.Annotations ?? Nothing, after.Annotations ?? Nothing, changes, key => isOurs || !ForeignMetadata.IsAnnotation(key, isLive), IsSecret);
        List("metadata.finalizers", before.Finalizers, after.Finalizers, old.IsLive, changes);
        var (owners, newOwners) = (Owners(before), Owners(after));
        List("metadata.ownerReferences", owners, newOwners, old.IsLive, changes);
    }

    /// <summary>Adds the entries in which two maps differ.</summary>
    /// <param name="path">The map's field.</param>
    /// <param name="old">The old side.</param>
    /// <param name="now">The new side.</param>
    /// <param name="changes">Receives the differences.</param>
    /// <param name="isOurs">Whether a key that only the old side has counts as removed; null for all.</param>
    /// <param name="isUnknown">Whether a key's values cannot be compared; null for none.</param>
    public static void Map(string path, IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> now, List<FieldChange> changes, Predicate<string>? isOurs = null, Predicate<string>? isUnknown = null)
    {
        if (old.Count == 0 && now.Count == 0) return;
        foreach (var (key, value) in now)
        {
            var before = old.GetValueOrDefault(key);
            if (before != value && isUnknown?.Invoke(key) is not true) Add(key, before, value);
        }
        foreach (var (key, value) in old)
            if (!now.ContainsKey(key) && isOurs?.Invoke(key) is not false) Add(key, value, null);

        void Add(string key, string? before, string? after) => changes.Add(new FieldChange($"{path}[{key}]", before, after) { ApiPath = path, Key = key });
    }

    private static string[]? Owners(ObjectMeta metadata) =>
        metadata.OwnerReferences?.Select(o => string.IsNullOrEmpty(o.Uid) ? $"{o.Kind}/{o.Name}" : $"{o.Kind}/{o.Name} ({o.Uid})").ToArray();

    private static void List(string path, IReadOnlyList<string>? old, IReadOnlyList<string>? now, bool isLive, List<FieldChange> changes)
    {
        // Controllers add their own to live objects, and only the server knows whose they are.
        if (old is null && now is null || now is null && isLive) return;
        var (before, after) = (string.Join(", ", (old ?? []).Order(StringComparer.Ordinal)), string.Join(", ", (now ?? []).Order(StringComparer.Ordinal)));
        if (before != after) changes.Add(new FieldChange(path, before.Length == 0 ? null : before, after.Length == 0 ? null : after));
    }
}
