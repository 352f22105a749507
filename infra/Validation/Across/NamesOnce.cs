using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Across;

/// <summary>No name twice in one namespace: the second would replace the first.</summary>
public sealed class NamesOnce : ISetRule
{
    /// <inheritdoc/>
    public void Check(IReadOnlyList<ServiceDocument> services, string clusterDomain, List<Finding> findings)
    {
        var seen = new Dictionary<NamespacedName, ServiceDocument>(services.Count);
        foreach (var service in services)
        {
            var key = SetFinding.KeyOf(service);
            if (key.Name.Length == 0 || seen.TryAdd(key, service)) continue;
            SetFinding.Add(findings, service, FindingCodes.NameTwice, Severity.Error, "metadata.name",
                $"namespace \"{key.Namespace}\" has a Service {SetFinding.Shown(seen[key])} already; this one would replace it", "Give one of the two another name or namespace.");
        }
    }
}
