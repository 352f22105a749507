namespace ServiceInfra.Changes.Rules;

/// <summary>Protocol changed.</summary>
public sealed class ProtocolChanged() : PortRule("protocol-changed", "protocol", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "protocol changed";

    /// <inheritdoc/>
    public override string Why => "TCP and UDP are two ports; endpoints need the same protocol as the named container port.";

    /// <inheritdoc/>
    public override string Feels => "Every client of the port; the SRV label; a named targetPort no longer matches; GCE ignores mixed protocols with an event.";

    /// <inheritdoc/>
    public override string Do => "Add a second port with the other protocol instead.";

    /// <inheritdoc/>
    public override string Source => "kubernetes endpointslice/utils.go; gce_loadbalancer.go";
}
