namespace ServiceInfra.Changes.Rules;

/// <summary>A LoadBalancer Service comes.</summary>
public sealed class ServiceAddedWithBalancer() : ChangeRule("service-added-with-balancer", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "new, with a load balancer";

    /// <inheritdoc/>
    public override string Why => "A load balancer is public by default on GCE, Azure and QingCloud, internal on the AWS Load Balancer Controller from 2.2.";

    /// <inheritdoc/>
    public override string Feels => "It is reachable from wherever the load balancer is.";

    /// <inheritdoc/>
    public override string Do => "Say internal or public by annotation, and give source ranges if not everybody may come.";

    /// <inheritdoc/>
    public override string Source => "gce_loadbalancer.go; Azure and QingCloud pages; aws-load-balancer-controller#1964";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Old is null && pair.New is { Kind: "Service", Service.IsLoadBalancer: true } service ? [new FieldChange("", null, ServiceWords.Of(service))] : [];
}
