namespace ServiceInfra.Changes.Rules;

/// <summary>A ClusterIP Service becomes NodePort.</summary>
public sealed class NodePortsOpened() : FieldRule("node-ports-opened", "spec.type", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "opened on every node";

    /// <inheritdoc/>
    public override string Why => "A port on every node, on all interfaces unless the proxy is told otherwise.";

    /// <inheritdoc/>
    public override string Feels => "It becomes reachable from wherever a node is.";

    /// <inheritdoc/>
    public override string Do => "Make sure that this is meant; a firewall in front of the nodes decides who gets there.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change is { Old: "ClusterIP" or "ExternalName", New: "NodePort" };

    /// <inheritdoc/>
    protected override FieldChange Told(FieldChange change, ObjectPair pair) => NodePortNumbers.With(change, pair);
}
