namespace ServiceInfra.Validation.Across;

/// <summary>What can be said of several Services together: documents of <c>-f</c>, or the entries of a catalog.</summary>
/// <param name="clusterDomain">The cluster's DNS domain.</param>
public sealed class ServiceSetValidator(string clusterDomain)
{
    private static readonly ISetRule[] Rules =
        [new NamesOnce(), new NodePortsOnce(), new ClusterIPsOnce(), new ExternalNamesExist(), new SelectorsOnce(), new HeadlessNodePorts()];

    /// <summary>Runs every rule.</summary>
    /// <param name="services">The Services.</param>
    /// <param name="findings">Receives what is found.</param>
    public void Validate(IReadOnlyList<ServiceDocument> services, List<Finding> findings)
    {
        foreach (var rule in Rules)
            rule.Check(services, clusterDomain, findings);
    }
}
