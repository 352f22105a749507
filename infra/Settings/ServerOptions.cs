namespace ServiceInfra.Settings;

/// <summary>What must be known of an API server to say what it would answer.</summary>
public sealed record ServerOptions
{
    /// <summary>The release whose rules apply.</summary>
    public KubernetesRelease Release { get; init; } = KubernetesRelease.Newest;

    /// <summary>
    /// The Service ranges as CIDRs, one or one per IP family, the cluster's first family first (server flag
    /// <c>--service-cluster-ip-range</c>). Empty means not known: the cluster is taken for single-stack IPv4 and addresses are not
    /// checked against a range.
    /// </summary>
    public IReadOnlyList<string> ServiceCidrs { get; init; } = [];

    /// <summary>The node ports it hands out.</summary>
    public NodePortRange NodePorts { get; init; } = NodePortRange.Default;
}
