namespace ServiceInfra.Changes.Rules;

/// <summary>A node port's number is left out.</summary>
public sealed class NodePortReleased() : PortRule("node-port-released", "nodePort", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "node port no longer fixed";

    /// <inheritdoc/>
    public override string Why => "The server carries the number over as long as the port keeps its name.";

    /// <inheritdoc/>
    public override string Feels => "Nothing, until the Service is created anew.";

    /// <inheritdoc/>
    public override string Source => "kubernetes patchAllocatedValues";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New is null && KeepsNodePorts(pair);
}
