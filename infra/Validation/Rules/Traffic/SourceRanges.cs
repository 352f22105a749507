using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.loadBalancerSourceRanges</c>: on LoadBalancer alone, CIDRs with blanks around them at most. The server spells the path with a capital L.</summary>
public sealed class SourceRanges : IServiceRule
{
    private const string Field = "spec.LoadBalancerSourceRanges";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Spec.LoadBalancerSourceRanges is not { Count: > 0 } list) return;
        if (!service.IsLoadBalancer)
            findings.Error(FindingCodes.SourceRangesForbidden, FieldErrorKind.Forbidden, Field, $"loadBalancerSourceRanges is for Services of type LoadBalancer; this one is of type {service.Type}", "Remove it, or set type to LoadBalancer.");
        for (var i = 0; i < list.Count; i++)
        {
            var text = GoText.Trim(list[i]);
            if (IsStored(service, text) || SourceRange.WhyRefused(text, service.Server.StrictAddresses) is not { } why) continue;
            findings.Error(FindingCodes.SourceRange, FieldErrorKind.Invalid, $"{Field}[{i}]", $"{Quote.Text(list[i])} {why}", SourceRange.Fix(text));
        }
    }

    private static bool IsStored(ServiceDraft service, string text) =>
        service.Server.KeepsStoredAddresses && service.Stored?.Spec.LoadBalancerSourceRanges is { } old && old.Any(o => GoText.Trim(o) == text);
}
