namespace ServiceInfra.Validation.Across;

/// <summary>One rule about several Services at once. It holds no state, and takes time linear in their number.</summary>
public interface ISetRule
{
    /// <summary>Checks the set.</summary>
    /// <param name="services">The Services, in their order.</param>
    /// <param name="clusterDomain">The cluster's DNS domain, such as cluster.local.</param>
    /// <param name="findings">Receives what is found, of stage <see cref="FindingStage.Advice"/>.</param>
    void Check(IReadOnlyList<ServiceDocument> services, string clusterDomain, List<Finding> findings);
}
