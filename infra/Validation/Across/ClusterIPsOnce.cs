using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Across;

/// <summary>No cluster address in two Services.</summary>
public sealed class ClusterIPsOnce : ISetRule
{
    /// <inheritdoc/>
    public void Check(IReadOnlyList<ServiceDocument> services, string clusterDomain, List<Finding> findings)
    {
        var seen = new Dictionary<string, ServiceDocument>(StringComparer.Ordinal);
        foreach (var service in services)
        {
            if (service.Manifest.Spec is not { } spec) continue;
            if (spec.ClusterIPs is { Count: > 0 } list)
                for (var i = 0; i < list.Count; i++) Take(seen, service, list[i], $"spec.clusterIPs[{i}]", findings);
            else if (spec.ClusterIP is { Length: > 0 } single) Take(seen, service, single, "spec.clusterIP", findings);
        }
    }

    private static void Take(Dictionary<string, ServiceDocument> seen, ServiceDocument service, string text, string field, List<Finding> findings)
    {
        if (!LegacyIP.TryParse(text, out var ip)) return;
        var key = ip.ToString();
        if (seen.TryAdd(key, service) || ReferenceEquals(seen[key], service) || SetFinding.KeyOf(seen[key]) == SetFinding.KeyOf(service)) return;
        SetFinding.Add(findings, service, FindingCodes.ClusterIPOfTwo, Severity.Error, field,
            $"address {text} belongs to Service {SetFinding.Shown(seen[key])} already", "Write another address, or leave it out to have one drawn.");
    }
}
