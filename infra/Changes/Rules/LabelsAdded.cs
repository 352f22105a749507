namespace ServiceInfra.Changes.Rules;

/// <summary>A label comes.</summary>
public sealed class LabelsAdded() : ChangeRule("labels-added", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "label added";

    /// <inheritdoc/>
    public override string Why => "Labels of a Service are copied to its EndpointSlices.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpointslice/utils.go";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Fields.Where(f => f is { ApiPath: "metadata.labels", Old: null });
}
