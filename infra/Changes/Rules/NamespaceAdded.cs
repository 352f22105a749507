namespace ServiceInfra.Changes.Rules;

/// <summary>A namespace comes.</summary>
public sealed class NamespaceAdded() : ChangeRule("namespace-added", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "new namespace";

    /// <inheritdoc/>
    public override string Why => "It is created before the Services in it.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.Old is null && pair.New is { Kind: "Namespace" } ? [new FieldChange("", null, pair.New.Name)] : [];
}
