namespace ServiceInfra.Changes.Rules;

/// <summary>Load balancer becomes public.</summary>
public sealed class BalancerMadePublic() : BalancerAnnotationRule("balancer-made-public", BalancerScheme.Keys, ChangeClass.Breaks, ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "load balancer becomes public";

    /// <inheritdoc/>
    public override string Why => "The provider deletes the internal load balancer and makes a public one.";

    /// <inheritdoc/>
    public override string Feels => "The address or name changes, and it is reachable from the internet.";

    /// <inheritdoc/>
    public override string Do => "Make sure that this is meant, and that DNS follows.";

    /// <inheritdoc/>
    public override string Source => "gce_loadbalancer.go; aws-load-balancer-controller#1640; cloud-provider-azure#10117";

    /// <inheritdoc/>
    protected override bool AppliesToBalancer(FieldChange change) =>
        BalancerScheme.Opens(change);
}
