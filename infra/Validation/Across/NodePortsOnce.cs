namespace ServiceInfra.Validation.Across;

/// <summary>No node port in two Services: the numbers are the cluster's, whatever the protocol or namespace; health checks take theirs from the same.</summary>
public sealed class NodePortsOnce : ISetRule
{
    private readonly Dictionary<int, ServiceDocument> _seen = [];

    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        var spec = service.Manifest.Spec;
        if (spec?.Type is not (ServiceTypes.NodePort or ServiceTypes.LoadBalancer)) return;
        for (var i = 0; i < (spec.Ports?.Count ?? 0); i++)
            if (spec.Ports![i]?.NodePort is { } port and not 0) Take(service, port, Paths.Port(i, "nodePort"), findings);
        if (spec.HealthCheckNodePort is { } health and not 0) Take(service, health, "spec.healthCheckNodePort", findings);
    }

    private void Take(ServiceDocument service, int port, string field, List<Finding> findings)
    {
        // Within one Service the server's own rules decide.
        if (_seen.TryAdd(port, service) || ReferenceEquals(_seen[port], service)) return;
        SetFinding.Clash(findings, service, _seen[port], FindingCodes.NodePortOfTwo, Severity.Error, field,
            $"node port {port} belongs to Service {SetFinding.Shown(_seen[port])} already; the cluster has each number once", "Write another number, or leave it out to have one drawn.");
    }
}
