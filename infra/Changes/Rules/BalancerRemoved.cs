namespace ServiceInfra.Changes.Rules;

/// <summary>A LoadBalancer becomes another type.</summary>
public sealed class BalancerRemoved() : FieldRule("balancer-removed", "spec.type", ChangeClass.Breaks, ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "load balancer removed";

    /// <inheritdoc/>
    public override string Why => "The provider deletes the load balancer; its address is lost, and the node ports close unless the type keeps them.";

    /// <inheritdoc/>
    public override string Feels => "Clients outside the cluster lose the Service; a later load balancer has another address.";

    /// <inheritdoc/>
    public override string Do => "Move the clients, and their DNS records, first.";

    /// <inheritdoc/>
    public override string Source => "cloud-provider-gcp gce_loadbalancer_external.go; kubernetes pkg/registry/core/service (needsNodePort)";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.Old == "LoadBalancer";

    /// <inheritdoc/>
    protected override FieldChange Told(FieldChange change, ObjectPair pair) => NodePortNumbers.With(change, pair);
}
