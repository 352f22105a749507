namespace ServiceInfra.Changes.Rules;

/// <summary>A NodePort Service comes.</summary>
public sealed class ServiceAddedOnNodes() : ChangeRule("service-added-on-nodes", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "new, open on every node";

    /// <inheritdoc/>
    public override string Why => "A NodePort Service opens its ports on all interfaces of every node, unless the proxy is told otherwise.";

    /// <inheritdoc/>
    public override string Feels => "It is reachable from wherever a node is.";

    /// <inheritdoc/>
    public override string Do => "Make sure that this is meant; a firewall in front of the nodes decides who gets there.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Old is null && pair.New is { Kind: "Service", Service.Type: "NodePort" } service ? [new FieldChange("", null, ServiceWords.Of(service))] : [];
}
