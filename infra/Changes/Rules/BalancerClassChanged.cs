namespace ServiceInfra.Changes.Rules;

/// <summary>Load balancer class set, changed or removed.</summary>
public sealed class BalancerClassChanged() : FieldRule("balancer-class-changed", "spec.loadBalancerClass", ChangeClass.Refused)
{
    /// <inheritdoc/>
    public override string Title => "load balancer class set, changed or removed";

    /// <inheritdoc/>
    public override string Why => "The class of a live load balancer cannot change.";

    /// <inheritdoc/>
    public override string Feels => "Nothing changes: the deployment fails. Through another type and back there would be a new load balancer with a new address.";

    /// <inheritdoc/>
    public override string Do => "Leave it as it is, or make a second Service.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";
}
