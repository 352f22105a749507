namespace ServiceInfra.Changes.Rules;

/// <summary>appProtocol http(s) on a load balancer that may be Azure's.</summary>
public sealed class AppProtocolProbe() : PortRule("app-protocol-probe", "appProtocol", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "application protocol turns the probe to HTTP";

    /// <inheritdoc/>
    public override string Why => "On Azure from 1.24 on the probe of a port with appProtocol http or https asks for the path /.";

    /// <inheritdoc/>
    public override string Feels => "Without a 200 on / all nodes are taken out of the load balancer.";

    /// <inheritdoc/>
    public override string Do => "Set azure-load-balancer-health-probe-request-path, or the probe's protocol to tcp.";

    /// <inheritdoc/>
    public override string Source => "cloud-provider-azure loadbalancer.md; AKS#3210, AKS#2903; assumes Azure";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New is "http" or "https" && pair.New!.Service.IsLoadBalancer && Providers.MayBeAzure(pair.New);
}
