namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API field <c>spec.ipFamilyPolicy</c>: one of three words; empty is not absent.</summary>
public sealed class IpFamilyPolicyName : IServiceRule
{
    private static readonly string[] Supported = [ServiceTypes.SingleStack, ServiceTypes.PreferDualStack, ServiceTypes.RequireDualStack];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsExternalName || service.IpFamilyPolicy is not { } policy
            || policy is ServiceTypes.SingleStack or ServiceTypes.PreferDualStack or ServiceTypes.RequireDualStack) return;
        findings.Error(FindingCodes.IpFamilyPolicy, FieldErrorKind.NotSupported, "spec.ipFamilyPolicy", $"{Quote.Text(policy)} is not a policy for IP families", LegalWords.Fix(policy, Supported));
    }
}
