namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.trafficDistribution</c>: PreferClose, from 1.34 PreferSameZone and PreferSameNode too; empty is not absent.</summary>
public sealed class TrafficDistribution : IServiceRule
{
    // PreferClose is deprecated where there is another word for it.
    private static readonly string[] Old = ["PreferClose"], Proposed = ["PreferSameZone", "PreferSameNode"], Now = [.. Proposed, "PreferClose"];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Spec.TrafficDistribution is not { } value) return;
        var supported = service.Server.SameZoneTraffic ? Now : Old;
        if (supported.Contains(value)) return;
        findings.Error(FindingCodes.TrafficDistribution, FieldErrorKind.NotSupported, "spec.trafficDistribution",
            Now.Contains(value) ? $"{Quote.Text(value)} is known from release 1.34 on" : $"{Quote.Text(value)} is not a traffic distribution",
            value.Length == 0 ? "Remove the field." : LegalWords.Fix(value, service.Server.SameZoneTraffic ? Proposed : Old));
    }
}
