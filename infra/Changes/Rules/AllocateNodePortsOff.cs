namespace ServiceInfra.Changes.Rules;

/// <summary>Node ports no longer allocated.</summary>
public sealed class AllocateNodePortsOff() : FieldRule("allocate-node-ports-off", "spec.allocateLoadBalancerNodePorts", ChangeClass.Later)
{
    /// <inheritdoc/>
    public override string Title => "node ports no longer allocated";

    /// <inheritdoc/>
    public override string Why => "Numbers that are there stay until somebody removes them by hand.";

    /// <inheritdoc/>
    public override string Feels => "Fine at first; then load balancers that target nodes, such as AWS instance targets, stop reconciling.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the load balancer targets pods.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/; aws-load-balancer-controller annotations";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "false";
}
