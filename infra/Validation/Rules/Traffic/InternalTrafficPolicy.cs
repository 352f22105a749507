namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.internalTrafficPolicy</c>: Cluster or Local when present; empty is not absent.</summary>
public sealed class InternalTrafficPolicy : IServiceRule
{
    private static readonly string[] Supported = [ServiceTypes.Cluster, ServiceTypes.Local];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var policy = service.InternalTrafficPolicy;
        if (policy is ServiceTypes.Cluster or ServiceTypes.Local) return;
        if (policy is null)
        {
            if (service.HasClusterAddressType)
                findings.Error(FindingCodes.InternalTrafficPolicy, FieldErrorKind.Required, "spec.internalTrafficPolicy", "the Service has no policy for internal traffic", "Write \"Cluster\".");
            return;
        }
        findings.Error(FindingCodes.InternalTrafficPolicy, FieldErrorKind.NotSupported, "spec.internalTrafficPolicy", $"{Quote.Text(policy)} is not a policy for internal traffic", LegalWords.Fix(policy, Supported));
    }
}
