using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API field <c>spec.externalIPs[]</c>: addresses, from 1.36 in standard form, of no special range.</summary>
public sealed class ExternalIPForm : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var list = service.ExternalIPs;
        for (var i = 0; i < list.Count; i++)
        {
            var text = list[i];
            var readable = LegacyIP.TryParse(text, out var ip);
            var kept = service.Stored is { } stored && service.Server.KeepsStoredAddresses && stored.ExternalIPs.Contains(text);
            var why = kept ? null : !readable ? "is not an IP address" : service.Server.StrictAddresses ? IPText.WhyNotStandard(ip) : null;
            if (why is not null)
                findings.Error(FindingCodes.ExternalIPForm, FieldErrorKind.Invalid, $"spec.externalIPs[{i}]", $"{Quote.Text(text)} {why}",
                    readable ? $"Write \"{ip}\"." : Placeholders.Or(text, "Write an IP address such as \"203.0.113.7\"."));
            if (readable && SpecialRanges.NameOf(ip) is { } special)
                findings.Error(FindingCodes.ExternalIPSpecial, FieldErrorKind.Invalid, $"spec.externalIPs[{i}]", $"{Quote.Text(text)} is a {special} address", "Write an address that is routed to the nodes.");
        }
    }
}
