namespace ServiceInfra.Changes.Rules;

/// <summary>A Service that nothing outside the cluster reaches comes.</summary>
public sealed class ServiceAdded() : ChangeRule("service-added", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "new";

    /// <inheritdoc/>
    public override string Why => "A name that nobody used begins to answer.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Old is null && pair.New is { Kind: "Service" } service && !service.Service.HasNodePortType ? [new FieldChange("", null, ServiceWords.Of(service))] : [];
}
