namespace ServiceInfra.Changes.Rules;

/// <summary>A NodePort Service becomes ClusterIP.</summary>
public sealed class NodePortsClosed() : FieldRule("node-ports-closed", "spec.type", ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "node ports closed";

    /// <inheritdoc/>
    public override string Why => "The server gives the node ports back.";

    /// <inheritdoc/>
    public override string Feels => "Who came through a node's port is refused.";

    /// <inheritdoc/>
    public override string Do => "Make sure that no outside balancer or firewall points to the node ports.";

    /// <inheritdoc/>
    public override string Source => "kubernetes pkg/registry/core/service (needsNodePort)";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change is { Old: "NodePort", New: "ClusterIP" or "ExternalName" };

    /// <inheritdoc/>
    protected override FieldChange Told(FieldChange change, ObjectPair pair) => NodePortNumbers.With(change, pair);
}
