using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Across;

/// <summary>No cluster address in two Services.</summary>
public sealed class ClusterIPsOnce : ISetRule
{
    private readonly Dictionary<string, ServiceDocument> _seen = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        if (service.Manifest.Spec is not { } spec) return;
        if (spec.ClusterIPs is { Count: > 0 } list)
            for (var i = 0; i < list.Count; i++) Take(service, list[i], $"spec.clusterIPs[{i}]", findings);
        else if (spec.ClusterIP is { Length: > 0 } single) Take(service, single, "spec.clusterIP", findings);
    }

    private void Take(ServiceDocument service, string text, string field, List<Finding> findings)
    {
        if (!LegacyIP.TryParse(text, out var ip)) return;
        var key = ip.ToString();
        if (_seen.TryAdd(key, service) || ReferenceEquals(_seen[key], service)) return;
        SetFinding.Clash(findings, service, _seen[key], FindingCodes.ClusterIPOfTwo, Severity.Error, field,
            $"address {text} belongs to Service {SetFinding.Shown(_seen[key])} already", "Write another address, or leave it out to have one drawn.");
    }
}
