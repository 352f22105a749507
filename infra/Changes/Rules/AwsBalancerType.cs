namespace ServiceInfra.Changes.Rules;

/// <summary>AWS load balancer type edited.</summary>
public sealed class AwsBalancerType() : BalancerAnnotationRule("aws-balancer-type", ["service.beta.kubernetes.io/aws-load-balancer-type", "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type"], ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "AWS load balancer type edited";

    /// <inheritdoc/>
    public override string Why => "Another controller, or another kind of load balancer, takes over; the old one is left behind.";

    /// <inheritdoc/>
    public override string Feels => "The old load balancer leaks, and the status may keep its name while nothing feeds it.";

    /// <inheritdoc/>
    public override string Do => "Make a second Service, move the clients, then delete this one.";

    /// <inheritdoc/>
    public override string Source => "aws-load-balancer-controller nlb.md; kubernetes#66306; assumes AWS";
}
