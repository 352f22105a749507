namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warnings for <c>spec.externalIPs</c>: ignored on ExternalName; from 1.36 deprecated where it has an effect.</summary>
public sealed class ExternalIPsWarning : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.ExternalIPs.Count == 0) return;
        if (service.IsExternalName)
            findings.Warning(FindingCodes.ExternalIPsIgnored, "spec.externalIPs", "externalIPs is ignored on an ExternalName Service", "Remove it.");
        else if (service.Server.Options.Release.Minor >= 36 && !(service.Type == ServiceTypes.ClusterIP && service.ClusterIP == ServiceTypes.None))
            findings.Warning(FindingCodes.ExternalIPsDeprecated, "spec.externalIPs", "externalIPs is deprecated, and some clusters may not implement it", "Use type LoadBalancer, or a Gateway.");
    }
}
