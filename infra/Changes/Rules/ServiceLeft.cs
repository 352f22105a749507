namespace ServiceInfra.Changes.Rules;

/// <summary>A Service leaves the catalog that is retained.</summary>
public sealed class ServiceLeft() : ChangeRule("service-left", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "leaves the catalog, stays in the cluster";

    /// <inheritdoc/>
    public override string Why => "options.retainOnDelete is set, so Pulumi forgets the Service without deleting it.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Do => "Remember that nobody manages it from now on.";

    /// <inheritdoc/>
    public override string Source => "Pulumi documentation, retainOnDelete";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.New is null && pair.Old is { Kind: "Service", IsRetained: true } service ? [new FieldChange("", ServiceWords.Of(service), null)] : [];
}
