namespace ServiceInfra.Changes.Rules;

/// <summary>Name or namespace of an entry change.</summary>
public sealed class ServiceMoved() : ChangeRule("service-moved", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "name or namespace changed";

    /// <inheritdoc/>
    public override string Why => "Both are immutable: one Service is deleted and another one created, with another address.";

    /// <inheritdoc/>
    public override string Feels => "DNS name, SRV records, environment variables, certificates, Ingress and route references all point to what is gone.";

    /// <inheritdoc/>
    public override string Do => "Add the new one beside the old one, move the clients, then remove the old one.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/; pulumi-kubernetes provider/pkg/provider/diff.go (forceNew)";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair is { IsMoved: true, Object.Kind: "Service" } ? [.. pair.Fields.Where(f => f.Path is "metadata.name" or "metadata.namespace")] : [];
}
