namespace ServiceInfra.Changes;

/// <summary>Pairs the objects of two sides: by kind, namespace and name, and what is left by the catalog's key. Linear.</summary>
public static class PlanComparison
{
    private const string Namespace = "Namespace";

    /// <summary>One pair an object: the new side's in their order, then those that go.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="now">The new side.</param>
    /// <param name="isDeployment">Whether the new side is to be deployed over the old one, so that the option <c>ignoreChanges</c> counts; of a file nobody knows whether it was.</param>
    public static IReadOnlyList<ObjectPair> Compare(ComparedSide old, ComparedSide now, bool isDeployment = false)
    {
        var left = new Dictionary<(string, string, string), KubernetesObject>(old.Objects.Count);
        foreach (var before in old.Objects) left[before.Identity] = before;
        var partners = new KubernetesObject?[now.Objects.Count];
        for (var i = 0; i < partners.Length; i++)
            if (left.Remove(now.Objects[i].Identity, out var same)) partners[i] = same;
        PairByKey(left, now.Objects, partners);
        var pairs = new List<ObjectPair>(partners.Length + left.Count);
        var leavesNamespacesOut = LeavesNamespacesOut(old);
        for (var i = 0; i < partners.Length; i++)
            if (now.Objects[i].Kind != Namespace || !leavesNamespacesOut) pairs.Add(new ObjectPair(partners[i], now.Objects[i], isDeployment && partners[i] is { } partner && IsDeployed(partner)));
        // In a cluster live other programs' Services too.
        if (!old.IsLive) pairs.AddRange(old.Objects.Where(o => left.ContainsKey(o.Identity) && ReferenceEquals(left[o.Identity], o)).Select(o => new ObjectPair(o, null)));
        return pairs;
    }

    /// <summary>Whether a side is a list of live Services alone: no cluster is without namespaces, so nothing can be said about them.</summary>
    public static bool LeavesNamespacesOut(ComparedSide side) => side.IsLive && side.Objects.All(o => o.Kind != Namespace);

    /// <summary>How many Services only the old side has.</summary>
    public static int CountOthers(ComparedSide old, ComparedSide now)
    {
        var ours = now.Objects.Select(o => o.Identity).ToHashSet();
        return old.Objects.Count(o => o.Kind == "Service" && !ours.Contains(o.Identity));
    }

    private static bool IsDeployed(KubernetesObject old) => old.IsLive || old.Key is not null;

    private static void PairByKey(Dictionary<(string, string, string), KubernetesObject> left, IReadOnlyList<KubernetesObject> now, KubernetesObject?[] partners)
    {
        if (left.Count == 0) return;
        var byKey = new Dictionary<string, KubernetesObject>(StringComparer.Ordinal);
        foreach (var before in left.Values)
            if (before.Key is { } key) byKey[key] = before;
        if (byKey.Count == 0) return;
        for (var i = 0; i < partners.Length; i++)
        {
            if (partners[i] is not null || now[i].Key is not { } key || !byKey.Remove(key, out var before)) continue;
            partners[i] = before;
            left.Remove(before.Identity);
        }
    }
}
