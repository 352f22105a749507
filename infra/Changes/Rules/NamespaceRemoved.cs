namespace ServiceInfra.Changes.Rules;

/// <summary>A namespace goes.</summary>
public sealed class NamespaceRemoved() : ChangeRule("namespace-removed", ChangeClass.Breaks, ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "namespace removed";

    /// <inheritdoc/>
    public override string Why => "Deleting a namespace deletes everything in it, whoever made it.";

    /// <inheritdoc/>
    public override string Feels => "Everything in the namespace is gone, pods and volumes included.";

    /// <inheritdoc/>
    public override string Do => "Set protect on it, or take it out of the stack with options.retainOnDelete first.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.New is null && pair.Old is { Kind: "Namespace" } ? [new FieldChange("", pair.Old.Name, null)] : [];
}
