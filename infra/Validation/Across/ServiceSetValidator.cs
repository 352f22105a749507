namespace ServiceInfra.Validation.Across;

/// <summary>What can be said of several Services together: documents of <c>-f</c>, or the entries of a catalog. One instance a set.</summary>
/// <param name="clusterDomain">The cluster's DNS domain, such as cluster.local.</param>
public sealed class ServiceSetValidator(string clusterDomain)
{
    private readonly ISetRule[] _rules =
        [new NamesOnce(), new NodePortsOnce(), new ClusterIPsOnce(), new ExternalNamesExist(clusterDomain), new SelectorsOnce(), new HeadlessNodePorts()];

    /// <summary>Shows every rule the next Service of the set.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="findings">Receives what is found.</param>
    public void Visit(ServiceDocument service, List<Finding> findings)
    {
        foreach (var rule in _rules) rule.Visit(service, findings);
    }

    /// <summary>Ends the set.</summary>
    /// <param name="findings">Receives what is found.</param>
    public void Complete(List<Finding> findings)
    {
        foreach (var rule in _rules) rule.Complete(findings);
    }
}
