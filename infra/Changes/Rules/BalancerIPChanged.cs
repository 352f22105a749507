namespace ServiceInfra.Changes.Rules;

/// <summary>Requested load balancer address changed.</summary>
public sealed class BalancerIPChanged() : FieldRule("balancer-ip-changed", "spec.loadBalancerIP", ChangeClass.Breaks, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "requested load balancer address changed";

    /// <inheritdoc/>
    public override string Why => "The field is deprecated and means something else to each provider.";

    /// <inheritdoc/>
    public override string Feels => "The address may move, may be refused, or nothing happens.";

    /// <inheritdoc/>
    public override string Do => "Look in the provider's documentation; its annotation says it better.";

    /// <inheritdoc/>
    public override string Source => "API field spec.loadBalancerIP; MetalLB usage; kube-vip-cloud-provider#32";
}
