using ServiceInfra.Catalog;

namespace ServiceInfra.Settings;

/// <summary>What differs from cluster to cluster, after all sources are laid over one another.</summary>
public sealed record InfraSettings
{
    /// <summary>Setting <c>namespace</c>: the namespace of entries that name none; null where none is set.</summary>
    public string? Namespace { get; init; }

    /// <summary>Settings <c>kubernetesVersion</c>, <c>serviceCidrs</c> and <c>nodePorts</c>: the API server that is reckoned with.</summary>
    public ServerOptions Server { get; init; } = new();

    /// <summary>Setting <c>clusterDomain</c>: the DNS domain of the cluster.</summary>
    public string ClusterDomain { get; init; } = "cluster.local";

    /// <summary>Setting <c>wait</c> (with <c>waitTimeoutSeconds</c>): how long <c>pulumi up</c> waits for entries that do not say; null is the provider's own wait.</summary>
    public WaitDefinition? Wait { get; init; }
}
