namespace ServiceInfra.Changes.Rules;

/// <summary>AWS name or subnets edited.</summary>
public sealed class AwsNameOrSubnets() : BalancerAnnotationRule("aws-name-or-subnets", ["service.beta.kubernetes.io/aws-load-balancer-name", "service.beta.kubernetes.io/aws-load-balancer-subnets", "service.beta.kubernetes.io/aws-load-balancer-eip-allocations", "service.beta.kubernetes.io/aws-load-balancer-private-ipv4-addresses"], ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "AWS name or subnets edited";

    /// <inheritdoc/>
    public override string Why => "The controller reads the name at creation only; subnets may not be removable.";

    /// <inheritdoc/>
    public override string Feels => "Nothing: what the manifest says from now on is not so.";

    /// <inheritdoc/>
    public override string Do => "Do not trust the annotation; the load balancer keeps what it has.";

    /// <inheritdoc/>
    public override string Source => "aws-load-balancer-controller annotations.md; assumes AWS";
}
