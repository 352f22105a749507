using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>
/// From a field of the manifest back to the place in the catalog that it came from. The table here is <see cref="ManifestBuilder"/> read backwards;
/// it is consulted only for findings.
/// </summary>
internal sealed class CatalogLocator(CatalogEntry entry) : IFieldLocator
{
    private static readonly Dictionary<string, string> OfLoadBalancer = new(StringComparer.Ordinal)
    {
        ["externalTrafficPolicy"] = "externalTrafficPolicy",
        ["healthCheckNodePort"] = "healthCheckNodePort",
        ["loadBalancerClass"] = "loadBalancerClass",
        ["loadBalancerIP"] = "loadBalancerIP",
        ["loadBalancerSourceRanges"] = "sourceRanges",
        // The API server's own spelling of this path begins with a capital.
        ["LoadBalancerSourceRanges"] = "sourceRanges",
        ["allocateLoadBalancerNodePorts"] = "allocateNodePorts",
    };

    /// <inheritdoc/>
    public Location Locate(string field, string? key, FindingPlace place) => Walk(field, key, place == FindingPlace.Key).Location;

    /// <inheritdoc/>
    public string PathOf(string field, string? key) => Walk(field, key, atName: false).Path;

    private (string Path, Location Location) Walk(string field, string? key, bool atName)
    {
        var manifest = entry.Node["manifest"] is { Kind: NodeKind.Map } inline ? inline : null;
        var steps = manifest is null ? FieldPath.Split(field).ToList() : ManifestLocator.Steps(manifest, field);
        if (key is not null) steps.Add(key);
        return Walk(manifest is null ? Translate(steps) : ["manifest", .. steps], atName);
    }

    private (string, Location) Walk(IReadOnlyList<string> steps, bool atName)
    {
        var path = entry.Path;
        var node = entry.Node;
        var location = steps.Count == 0 ? entry.KeyLocation : node.Location;
        for (var i = 0; i < steps.Count; i++)
        {
            path = Pointer.Append(path, steps[i]);
            // Missing: the parent is the place; the pointer still says what is missing.
            if (FieldPath.Step(node, steps[i]) is not { } child) return (steps.Skip(i + 1).Aggregate(path, Pointer.Append), location);
            location = atName && i == steps.Count - 1 && node.Find(steps[i]) is { } member ? member.KeyLocation : child.Location;
            node = child;
        }
        return (path, location);
    }

    private IReadOnlyList<string> Translate(List<string> steps)
    {
        if (steps is ["metadata", .. var meta]) return Metadata(meta);
        if (steps is ["spec", .. var spec]) steps = spec;
        if (steps.Count == 0) return [];
        var rest = steps.Skip(1);
        if (OfLoadBalancer.TryGetValue(steps[0], out var field)) return ["internetAccess", field, .. rest];
        switch (steps[0])
        {
            case "type": return entry.Node["internetAccess"] is null ? ["type"] : entry.Node["internetAccess"]!.Kind == NodeKind.Map ? ["internetAccess", "type"] : ["internetAccess"];
            case "selector" when entry.Node["workload"] is not null: return ["workload"];
            case "sessionAffinity": return entry.Node["sessionAffinity"] is { Kind: NodeKind.Map } ? ["sessionAffinity", "type"] : ["sessionAffinity"];
            case "sessionAffinityConfig": return entry.Node["sessionAffinity"] is { Kind: NodeKind.Map } ? ["sessionAffinity", "timeoutSeconds"] : ["sessionAffinity"];
            case "clusterIP" or "clusterIPs": return ClusterIP(steps);
            default: return steps;
        }
    }

    private IReadOnlyList<string> ClusterIP(List<string> steps)
    {
        if (entry.Definition.Type == ServiceType.Headless) return ["type"];
        return entry.Node["clusterIPs"] is null ? ["clusterIP"] : ["clusterIPs", .. steps.Skip(1)];
    }

    private IReadOnlyList<string> Metadata(IReadOnlyList<string> steps)
    {
        if (steps is ["name", ..]) return entry.Node["name"] is null ? [] : ["name"];
        if (steps is ["namespace", ..]) return entry.Node["namespace"] is null ? [] : ["namespace"];
        if (steps is ["annotations", var key, ..]) return Annotation(key);
        // 'app' is the name unless the labels say so themselves.
        if (steps is ["labels", WellKnown.App] && entry.Node["labels"]?[WellKnown.App] is null) return entry.Node["name"] is null ? [] : ["name"];
        return steps;
    }

    private IReadOnlyList<string> Annotation(string key)
    {
        if (entry.Node["annotations"]?[key] is not null) return ["annotations", key];
        if (entry.Node["internetAccess"]?["annotations"]?[key] is not null) return ["internetAccess", "annotations", key];
        return key switch
        {
            WellKnown.Alias => ["alias"],
            WellKnown.Description => ["description"],
            WellKnown.Creator => ["creator"],
            WellKnown.SkipAwait or WellKnown.WaitFor or WellKnown.TimeoutSeconds => ["wait"],
            _ => entry.Node["internetAccess"]?["provider"] is null ? ["annotations", key] : ["internetAccess", "provider"],
        };
    }
}
