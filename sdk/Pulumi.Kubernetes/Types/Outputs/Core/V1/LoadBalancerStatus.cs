using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>The addresses of a load balancer.</summary>
[OutputType]
public sealed class LoadBalancerStatus
{
    /// <summary>Where the load balancer listens; empty until it does.</summary>
    public readonly ImmutableArray<LoadBalancerIngress> Ingress;

    [OutputConstructor]
    private LoadBalancerStatus(ImmutableArray<LoadBalancerIngress> ingress)
    {
        Ingress = ingress;
    }
}
