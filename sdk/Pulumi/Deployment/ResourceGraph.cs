namespace Pulumi;

/// <summary>Which resources a dependency stands for.</summary>
internal static class ResourceGraph
{
    /// <summary>
    /// Components stand for the resources they contain: walks through them, and stops at resources of providers
    /// (not at their children, which may themselves wait for us) and at components made elsewhere.
    /// </summary>
    public static HashSet<Resource> Reachable(IEnumerable<Resource> resources)
    {
        var reachable = new HashSet<Resource>();
        var seen = new HashSet<Resource>();
        var queue = new Queue<Resource>(resources);
        while (queue.TryDequeue(out var resource))
        {
            if (!seen.Add(resource)) continue;
            if (resource is CustomResource || resource.IsRemote) reachable.Add(resource);
            if (resource is not ComponentResource) continue;
            foreach (var child in resource.Children()) queue.Enqueue(child);
        }
        return reachable;
    }

    /// <summary>Their URNs, once they are registered.</summary>
    public static async ValueTask<HashSet<string>> UrnsAsync(IEnumerable<Resource> resources)
    {
        var urns = new HashSet<string>();
        foreach (var resource in resources)
        {
            var urn = await resource.Urn.DataAsync;
            if (urn.IsKnown && !string.IsNullOrEmpty(urn.Value)) urns.Add(urn.Value);
        }
        return urns;
    }
}
