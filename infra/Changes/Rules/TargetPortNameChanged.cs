namespace ServiceInfra.Changes.Rules;

/// <summary>targetPort becomes a name, or another name.</summary>
public sealed class TargetPortNameChanged() : PortRule("target-port-name-changed", "targetPort", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "target port goes by another name";

    /// <inheritdoc/>
    public override string Why => "A pod gets an endpoint for the port only if one of its container ports has that name and protocol.";

    /// <inheritdoc/>
    public override string Feels => "If the pods lack the name, the port has no endpoints: no event, no error, only refusals.";

    /// <inheritdoc/>
    public override string Do => "Look that the pods' containerPorts have this name and protocol.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpointslice/utils.go";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.Port!.New!.TargetPort.Text is not null;
}
