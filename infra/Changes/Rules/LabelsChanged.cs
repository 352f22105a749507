namespace ServiceInfra.Changes.Rules;

/// <summary>A label changes or goes.</summary>
public sealed class LabelsChanged() : ChangeRule("labels-changed", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "label changed or removed";

    /// <inheritdoc/>
    public override string Why => "Monitors and policies select Services and EndpointSlices by label.";

    /// <inheritdoc/>
    public override string Feels => "Clients notice nothing; a ServiceMonitor or another selector may lose the Service.";

    /// <inheritdoc/>
    public override string Do => "Look for who selects by this label.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpointslice/utils.go";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Fields.Where(f => f is { ApiPath: "metadata.labels", Old: not null });
}
