using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a Service is at present.</summary>
[OutputType]
public sealed class ServiceStatus
{
    /// <summary>What is known of it.</summary>
    public readonly ImmutableArray<Meta.V1.Condition> Conditions;

    /// <summary>Where its load balancer listens.</summary>
    public readonly LoadBalancerStatus LoadBalancer;

    [OutputConstructor]
    private ServiceStatus(ImmutableArray<Meta.V1.Condition> conditions, LoadBalancerStatus loadBalancer)
    {
        Conditions = conditions;
        LoadBalancer = loadBalancer;
    }
}
