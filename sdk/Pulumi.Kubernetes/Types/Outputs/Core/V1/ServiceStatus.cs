using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a Service is at present.</summary>
[OutputType]
public sealed class ServiceStatus
{
    public readonly ImmutableArray<Meta.V1.Condition> Conditions;
    public readonly LoadBalancerStatus LoadBalancer;

    [OutputConstructor]
    private ServiceStatus(ImmutableArray<Meta.V1.Condition> conditions, LoadBalancerStatus loadBalancer)
    {
        Conditions = conditions;
        LoadBalancer = loadBalancer;
    }
}
