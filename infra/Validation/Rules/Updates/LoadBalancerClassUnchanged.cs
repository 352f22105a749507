namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>Replace of a LoadBalancer by one: <c>spec.loadBalancerClass</c> may not be set, changed or removed.</summary>
public sealed class LoadBalancerClassUnchanged : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { IsLoadBalancer: true } stored || !service.IsLoadBalancer || stored.LoadBalancerClass == service.LoadBalancerClass) return;
        findings.Error(FindingCodes.LoadBalancerClassImmutable, FieldErrorKind.Invalid, "spec.loadBalancerClass",
            stored.LoadBalancerClass is { } old ? $"the live Service's class, {Quote.Text(old)}, cannot change" : "a class cannot be given to a live load balancer",
            (stored.LoadBalancerClass is { } same ? $"Write {Quote.Text(same)}" : "Remove it") + ", or delete the Service and create it anew.");
    }
}
