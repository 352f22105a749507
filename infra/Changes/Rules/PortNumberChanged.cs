namespace ServiceInfra.Changes.Rules;

/// <summary>Port number changed.</summary>
public sealed class PortNumberChanged() : PortRule("port-number-changed", "port", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "port number changed";

    /// <inheritdoc/>
    public override string Why => "As if the old port were removed and another one added; GCE deletes and recreates the forwarding rule and keeps the address.";

    /// <inheritdoc/>
    public override string Feels => "A time-out or a refusal on the old number.";

    /// <inheritdoc/>
    public override string Do => "Add the new number as a second port, move the clients, then remove the old one.";

    /// <inheritdoc/>
    public override string Source => "rancher#25587; cloud-provider-gcp gce_loadbalancer_external.go";

    /// <inheritdoc/>
    protected override FieldChange Told(FieldChange change)
    {
        // A target that is the port's number goes with it: one edit is one change.
        if (change.Port is not { Old: { TargetFollows: true } old, New: { TargetFollows: true } now }) return change;
        return change with { Old = $"{old.Number}, as targetPort", New = $"{now.Number}, as targetPort", Also = [change.Path[..^"port".Length] + "targetPort"] };
    }
}
