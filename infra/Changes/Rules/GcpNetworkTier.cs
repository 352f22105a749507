namespace ServiceInfra.Changes.Rules;

/// <summary>GCP network tier changed.</summary>
public sealed class GcpNetworkTier() : BalancerAnnotationRule("gcp-network-tier", ["cloud.google.com/network-tier"], ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "GCP network tier changed";

    /// <inheritdoc/>
    public override string Why => "The resources of the old tier are torn down.";

    /// <inheritdoc/>
    public override string Feels => "The load balancer has a new address.";

    /// <inheritdoc/>
    public override string Do => "Move DNS with it.";

    /// <inheritdoc/>
    public override string Source => "gce_loadbalancer_external.go; assumes GCE";
}
