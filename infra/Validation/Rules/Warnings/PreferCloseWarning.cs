namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warning from 1.35: <c>spec.trafficDistribution: PreferClose</c> is deprecated.</summary>
public sealed class PreferCloseWarning : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Server.Options.Release.Minor < 35 || service.Spec.TrafficDistribution != "PreferClose") return;
        findings.Warning(FindingCodes.PreferCloseDeprecated, "spec.trafficDistribution", "\"PreferClose\" is deprecated", "Write \"PreferSameZone\", which means the same.");
    }
}
