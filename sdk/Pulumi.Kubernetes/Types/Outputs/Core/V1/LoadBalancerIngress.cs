using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>An address of a load balancer.</summary>
[OutputType]
public sealed class LoadBalancerIngress
{
    public readonly string Hostname;
    public readonly string Ip;
    public readonly string IpMode;
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
