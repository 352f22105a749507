namespace ServiceInfra.Changes.Rules;

/// <summary>Application protocol changed.</summary>
public sealed class AppProtocolChanged() : PortRule("app-protocol-changed", "appProtocol", ChangeClass.Breaks, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "application protocol changed";

    /// <inheritdoc/>
    public override string Why => "appProtocol beats the port's name: tcp or https ends HTTP routing in Istio, and protocols in which the server speaks first need tcp.";

    /// <inheritdoc/>
    public override string Feels => "Without a mesh nothing; with one, routing, retries and metrics by path come or go, and a wrong protocol hangs or resets.";

    /// <inheritdoc/>
    public override string Do => "Look what the mesh and the gateways make of the value.";

    /// <inheritdoc/>
    public override string Source => "Istio, protocol selection; assumes Istio";
}
