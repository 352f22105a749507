namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.allocateLoadBalancerNodePorts</c>: on LoadBalancer alone; false elsewhere is refused as well.</summary>
public sealed class AllocateNodePorts : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsLoadBalancer)
        {
            // Upstream leaves out "spec." here.
            if (service.AllocateLoadBalancerNodePorts is null)
                findings.Error(FindingCodes.AllocateNodePortsForbidden, FieldErrorKind.Required, "allocateLoadBalancerNodePorts", "the Service does not say whether node ports are drawn", "Write true or false.");
            return;
        }
        if (service.AllocateLoadBalancerNodePorts is null) return;
        findings.Error(FindingCodes.AllocateNodePortsForbidden, FieldErrorKind.Forbidden, "spec.allocateLoadBalancerNodePorts",
            "allocateLoadBalancerNodePorts is for Services of type LoadBalancer, also when it is false", "Remove it, or set type to LoadBalancer.");
    }
}
