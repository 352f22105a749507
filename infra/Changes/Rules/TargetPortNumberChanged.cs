namespace ServiceInfra.Changes.Rules;

/// <summary>targetPort becomes another number.</summary>
public sealed class TargetPortNumberChanged() : PortRule("target-port-changed", "targetPort", ChangeClass.Breaks, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "target port changed";

    /// <inheritdoc/>
    public override string Why => "Endpoints take the new port as soon as the Service changes, before any pod does.";

    /// <inheritdoc/>
    public override string Feels => "New connections go there at once; refused if nothing listens.";

    /// <inheritdoc/>
    public override string Do => "Let the pods listen on both ports first.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.Port is { New.TargetPort.Text: null } port && !(port is { Old.TargetFollows: true, New.TargetFollows: true });
}
