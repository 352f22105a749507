namespace ServiceInfra.Validation.Rules.Advice;

/// <summary>Advice: fields that are accepted and have no effect, without a warning of the server.</summary>
public sealed class IgnoredFields : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.SessionAffinity == ServiceTypes.None && service.Spec.SessionAffinityConfig is not null)
            Ignored("sessionAffinityConfig", "the server drops it: sessionAffinity is None", findings);
        if (service.IsExternalName && !service.IsSelectorless)
            Ignored("selector", "an ExternalName Service selects no pods", findings);
        if (!service.IsLoadBalancer && !string.IsNullOrEmpty(service.Spec.LoadBalancerIP) && !(service.IsHeadless && service.Server.Options.Release.Minor >= 34))
            Ignored("loadBalancerIP", $"it is for type LoadBalancer, and this Service is of type {service.Type}", findings);
    }

    private static void Ignored(string field, string why, FieldFindings findings) =>
        findings.Advice(FindingCodes.FieldIgnored, Severity.Warning, $"spec.{field}", $"{field} has no effect: {why}", "Remove it.");
}
