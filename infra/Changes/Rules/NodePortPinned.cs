namespace ServiceInfra.Changes.Rules;

/// <summary>A number is given to a node port that was drawn.</summary>
public sealed class NodePortPinned() : PortRule("node-port-pinned", "nodePort", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "node port fixed";

    /// <inheritdoc/>
    public override string Why => "The server drew a number until now, and this one is most likely another.";

    /// <inheritdoc/>
    public override string Feels => "Who comes through the drawn number is refused.";

    /// <inheritdoc/>
    public override string Do => "Write the number that is in use: kubectl get service shows it.";

    /// <inheritdoc/>
    public override string Source => "kubernetes patchAllocatedValues";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.Old is null && KeepsNodePorts(pair);
}
