namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.externalTrafficPolicy</c>: Cluster or Local where traffic comes from outside, else absent.</summary>
public sealed class ExternalTrafficPolicy : IServiceRule
{
    private static readonly string[] Supported = [ServiceTypes.Cluster, ServiceTypes.Local];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var policy = service.ExternalTrafficPolicy;
        if (!service.IsExternallyAccessible)
        {
            if (policy.Length > 0)
                findings.Error(FindingCodes.ExternalTrafficPolicyForbidden, FieldErrorKind.Invalid, "spec.externalTrafficPolicy",
                    $"externalTrafficPolicy is for Services of type NodePort or LoadBalancer, and those with externalIPs; this one is of type {service.Type}", "Remove it, or set the type.");
        }
        else if (policy.Length == 0)
            findings.Error(FindingCodes.ExternalTrafficPolicy, FieldErrorKind.Required, "spec.externalTrafficPolicy", "the Service has no policy for external traffic", "Write \"Cluster\".");
        else if (policy is not (ServiceTypes.Cluster or ServiceTypes.Local))
            findings.Error(FindingCodes.ExternalTrafficPolicy, FieldErrorKind.NotSupported, "spec.externalTrafficPolicy", $"{Quote.Text(policy)} is not a policy for external traffic",
                policy == "Global" ? "Write \"Cluster\"." : LegalWords.Fix(policy, Supported));
    }
}
