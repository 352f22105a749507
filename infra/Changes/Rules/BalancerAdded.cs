namespace ServiceInfra.Changes.Rules;

/// <summary>A Service of another type becomes a LoadBalancer.</summary>
public sealed class BalancerAdded() : FieldRule("balancer-added", "spec.type", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "load balancer added";

    /// <inheritdoc/>
    public override string Why => "Public by default on GCE, Azure and QingCloud; internal on the AWS Load Balancer Controller from 2.2.";

    /// <inheritdoc/>
    public override string Feels => "It becomes reachable from wherever the load balancer is.";

    /// <inheritdoc/>
    public override string Do => "Say internal or public by annotation, and give source ranges if not everybody may come.";

    /// <inheritdoc/>
    public override string Source => "gce_loadbalancer.go; Azure and QingCloud pages; aws-load-balancer-controller#1964";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "LoadBalancer";

    /// <inheritdoc/>
    protected override FieldChange Told(FieldChange change, ObjectPair pair) => NodePortNumbers.With(change, pair);
}
