namespace ServiceInfra.Changes.Rules;

/// <summary>Node ports allocated.</summary>
public sealed class AllocateNodePortsOn() : FieldRule("allocate-node-ports-on", "spec.allocateLoadBalancerNodePorts", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "node ports allocated";

    /// <inheritdoc/>
    public override string Why => "Every port of the load balancer gets a port on every node.";

    /// <inheritdoc/>
    public override string Feels => "It becomes reachable from wherever a node is, past the load balancer.";

    /// <inheritdoc/>
    public override string Do => "Make sure that a firewall guards the nodes.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "true";
}
