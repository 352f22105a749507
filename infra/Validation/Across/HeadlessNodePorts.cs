namespace ServiceInfra.Validation.Across;

/// <summary>A headless Service has no node ports: nothing would listen on them. Of one of type ClusterIP the server says so itself.</summary>
public sealed class HeadlessNodePorts : ISetRule
{
    /// <inheritdoc/>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        if (service.Manifest.Spec is not { } spec || spec.Type is null or "" or ServiceTypes.ClusterIP) return;
        if (spec.ClusterIP != ServiceTypes.None && !(spec.ClusterIPs is [ServiceTypes.None, ..])) return;
        for (var i = 0; i < (spec.Ports?.Count ?? 0); i++)
            if (spec.Ports![i]?.NodePort is not (null or 0))
                SetFinding.Add(findings, service, FindingCodes.HeadlessNodePorts, Severity.Warning, Paths.Port(i, "nodePort"),
                    "a headless Service has no node ports: clients reach its pods without it", "Remove clusterIP None, so that the Service has an address; or nodePort, and the type.");
    }
}
