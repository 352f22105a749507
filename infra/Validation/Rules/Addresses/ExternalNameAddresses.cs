namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>An ExternalName Service has no <c>spec.clusterIPs</c>, <c>spec.ipFamilies</c>, <c>spec.ipFamilyPolicy</c>; "None" counts as one.</summary>
public sealed class ExternalNameAddresses : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (!service.IsExternalName) return;
        if (service.ClusterIPs.Count > 0) Forbid("clusterIPs", findings);
        if (service.IpFamilies.Count > 0) Forbid("ipFamilies", findings);
        if (service.IpFamilyPolicy is not null) Forbid("ipFamilyPolicy", findings);
    }

    private static void Forbid(string field, FieldFindings findings) =>
        findings.Error(FindingCodes.ExternalNameAddresses, FieldErrorKind.Forbidden, $"spec.{field}", $"an ExternalName Service has no {field}", $"Remove {(field == "clusterIPs" ? "clusterIP and clusterIPs" : field)}, or choose another type.");
}
