namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warnings from 1.34: what a headless Service ignores.</summary>
public sealed class HeadlessWarning : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Server.Options.Release.Minor < 34 || service.Type != ServiceTypes.ClusterIP || service.ClusterIP != ServiceTypes.None) return;
        if (!string.IsNullOrEmpty(service.Spec.LoadBalancerIP)) Ignored("loadBalancerIP", findings);
        if (service.ExternalIPs.Count > 0) Ignored("externalIPs", findings);
        if (service.SessionAffinity != ServiceTypes.None) Ignored("sessionAffinity", findings);
    }

    private static void Ignored(string field, FieldFindings findings) =>
        findings.Warning(FindingCodes.IgnoredOnHeadless, $"spec.{field}", $"{field} is ignored on a headless Service", "Remove it.");
}
