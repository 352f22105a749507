namespace ServiceInfra.Changes.Rules;

/// <summary>Load balancer becomes internal.</summary>
public sealed class BalancerMadeInternal() : BalancerAnnotationRule("balancer-made-internal", BalancerScheme.Keys, ChangeClass.Breaks, ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "load balancer becomes internal";

    /// <inheritdoc/>
    public override string Why => "The provider deletes the public load balancer and makes an internal one.";

    /// <inheritdoc/>
    public override string Feels => "The address or name changes, and clients on the internet are cut off.";

    /// <inheritdoc/>
    public override string Do => "Move the clients first.";

    /// <inheritdoc/>
    public override string Source => "gce_loadbalancer.go; aws-load-balancer-controller#1640; cloud-provider-azure#10117";

    /// <inheritdoc/>
    protected override bool AppliesToBalancer(FieldChange change) =>
        BalancerScheme.Closes(change);
}
