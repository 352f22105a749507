using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>Annotation <c>service.beta.kubernetes.io/load-balancer-source-ranges</c>: on LoadBalancer alone, CIDRs with commas between; looked at only while spec.loadBalancerSourceRanges is empty.</summary>
public sealed class SourceRangesAnnotation : IServiceRule
{
    private const string Field = $"metadata.annotations[{ServiceTypes.SourceRangesAnnotation}]";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Spec.LoadBalancerSourceRanges is { Count: > 0 }) return;
        if (service.Metadata.Annotations is not { } map || !map.TryGetValue(ServiceTypes.SourceRangesAnnotation, out var value)) return;
        if (!service.IsLoadBalancer)
            findings.Error(FindingCodes.SourceRangesAnnotationForbidden, FieldErrorKind.Forbidden, Field,
                "this annotation is for Services of type LoadBalancer, even when it is empty", "Remove the annotation.");
        var trimmed = GoText.Trim(value);
        if (trimmed.Length == 0) return;
        var kept = service.Server.KeepsStoredAddresses && service.Stored?.Metadata.Annotations is { } old
            && old.TryGetValue(ServiceTypes.SourceRangesAnnotation, out var before) && before == value;
        if (kept) return;
        foreach (var part in trimmed.Split(',')) CheckRange(GoText.Trim(part), service, findings);
    }

    private static void CheckRange(string range, ServiceDraft service, FieldFindings findings)
    {
        if (SourceRange.WhyRefused(range, service.Server.StrictAddresses) is not { } why) return;
        if (range.Length == 0)
            findings.Error(FindingCodes.SourceRangesAnnotation, FieldErrorKind.Invalid, Field, "a comma has no range beside it", "Remove the comma: they stand between ranges alone, such as \"10.0.0.0/8,192.168.0.0/24\".");
        else
            findings.Error(FindingCodes.SourceRangesAnnotation, FieldErrorKind.Invalid, Field, $"{Quote.Text(range)} {why}", SourceRange.Fix(range));
    }
}
