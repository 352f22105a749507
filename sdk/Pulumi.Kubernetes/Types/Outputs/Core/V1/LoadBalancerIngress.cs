using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>An address of a load balancer.</summary>
[OutputType]
public sealed class LoadBalancerIngress
{
    /// <summary>Its name, where it has one.</summary>
    public readonly string Hostname;

    /// <summary>Its address, where it has one.</summary>
    public readonly string Ip;

    /// <summary>VIP, or Proxy where packets arrive with the address of the node.</summary>
    public readonly string IpMode;

    /// <summary>What became of each port.</summary>
    public readonly ImmutableArray<PortStatus> Ports;

    [OutputConstructor]
    private LoadBalancerIngress(string hostname, string ip, string ipMode, ImmutableArray<PortStatus> ports)
    {
        Hostname = hostname;
        Ip = ip;
        IpMode = ipMode;
        Ports = ports;
    }
}
