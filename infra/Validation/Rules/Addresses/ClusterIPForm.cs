using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API field <c>spec.clusterIPs</c>: addresses, at most two; "None" only alone. From 1.36 in standard form.</summary>
public sealed class ClusterIPForm : IServiceRule
{
    private const string Field = "spec.clusterIPs";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsExternalName) return;
        var list = service.ClusterIPs;
        for (var i = 0; i < list.Count; i++)
        {
            if (i == 0 && list[0] == ServiceTypes.None)
            {
                if (list.Count > 1)
                    findings.Error(FindingCodes.NoneWithOthers, FieldErrorKind.Invalid, Field, "\"None\" stands with other addresses; it must be the only one", "Remove the others for a headless Service; or \"None\", in clusterIP too, for one with addresses.");
                continue;
            }
            if (WhyRefused(service, list[i]) is { } why)
                findings.Error(FindingCodes.ClusterIPForm, FieldErrorKind.Invalid, $"{Field}[{i}]", $"{Quote.Text(list[i])} {why}", Placeholders.Or(list[i], Fix(list[i])));
        }
        if (list.Count > 2)
            findings.Error(FindingCodes.TooManyClusterIPs, FieldErrorKind.Invalid, Field, $"{list.Count} addresses; a Service has one, or one of each IP family", "Keep one, or one IPv4 and one IPv6 address.");
    }

    /// <summary>Whether some entry is refused, so that upstream skips what compares them.</summary>
    internal static bool AnyRefused(ServiceDraft service)
    {
        var list = service.ClusterIPs;
        for (var i = 0; i < list.Count; i++)
            if (i == 0 && list[0] == ServiceTypes.None ? list.Count > 1 : WhyRefused(service, list[i]) is not null) return true;
        return false;
    }

    private static string? WhyRefused(ServiceDraft service, string text)
    {
        if (ServiceDraft.IsUnknown(text)) return null;
        // From 1.33 what the live Service has may stay, whatever it looks like.
        if (service.Stored is { } stored && service.Server.KeepsStoredAddresses && stored.ClusterIPs.Contains(text)) return null;
        if (!LegacyIP.TryParse(text, out var ip)) return "is not an IP address";
        return service.Server.StrictAddresses ? IPText.WhyNotStandard(ip) : null;
    }

    private static string Fix(string text)
    {
        if (LegacyIP.TryParse(text, out var ip)) return $"Write \"{ip}\".";
        if (string.Equals(text, ServiceTypes.None, StringComparison.OrdinalIgnoreCase)) return "Write \"None\" (exactly so).";
        return text.Length == 0 ? "Remove the empty entry." : "Write an address of the cluster's Service range, or leave it out to have one drawn.";
    }
}
