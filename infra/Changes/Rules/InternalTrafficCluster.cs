namespace ServiceInfra.Changes.Rules;

/// <summary>Internal traffic to pods of all nodes.</summary>
public sealed class InternalTrafficCluster() : FieldRule("internal-traffic-cluster", "spec.internalTrafficPolicy", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "internal traffic to pods of all nodes";

    /// <inheritdoc/>
    public override string Why => "Clients are no longer kept on their own node.";

    /// <inheritdoc/>
    public override string Feels => "Connections leave the node: more latency, and pods see clients of other nodes.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/reference/networking/virtual-ips/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "Cluster";
}
