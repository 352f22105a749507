using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API field <c>spec.clusterIPs</c>: two addresses are one of each family, and each is of the family that <c>spec.ipFamilies</c> names for it.</summary>
public sealed class ClusterIPFamilies : IServiceRule
{
    private const string Field = "spec.clusterIPs";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var list = service.ClusterIPs;
        if (list.Count == 0 || service.IsExternalName || ClusterIPForm.AnyRefused(service)) return;
        if (list.Count > 1) CheckPair(list, findings);
        if (service.IsHeadless) return;
        for (var i = 0; i < Math.Min(list.Count, service.IpFamilies.Count); i++)
        {
            var family = FamilyOf(list[i]);
            var expected = service.IpFamilies[i];
            // Upstream asks "is it IPv6" alone: what is no address counts as IPv4 here.
            var differs = expected == ServiceTypes.IPv4 ? family == ServiceTypes.IPv6 : expected == ServiceTypes.IPv6 && family != ServiceTypes.IPv6;
            if (differs)
                findings.Error(FindingCodes.ClusterIPFamily, FieldErrorKind.Invalid, $"{Field}[{i}]",
                    $"{Quote.Text(list[i])} is not {expected}, as ipFamilies[{i}] says", $"Write an {expected} address, or {ServiceTypes.OtherFamily(expected)} in ipFamilies[{i}].");
        }
    }

    /// <summary>The family of an address, or null when it is none.</summary>
    internal static string? FamilyOf(string text) => text switch
    {
        ServiceDraft.UnknownIPv4 => ServiceTypes.IPv4,
        ServiceDraft.UnknownIPv6 => ServiceTypes.IPv6,
        _ => LegacyIP.TryParse(text, out var ip) ? ip.Family : null,
    };

    private static void CheckPair(IReadOnlyList<string> list, FieldFindings findings)
    {
        bool four = false, six = false;
        foreach (var text in list)
        {
            var family = FamilyOf(text);
            if (family is null)
            {
                // Only a stored "None" gets here: it was let through because the live Service has it.
                findings.Error(FindingCodes.ClusterIPForm, FieldErrorKind.InternalError, Field, $"{Quote.Text(text)} is not an IP address; the server cannot compare families", "Remove it.");
                four = six = false;
                break;
            }
            four |= family == ServiceTypes.IPv4;
            six |= family == ServiceTypes.IPv6;
        }
        if (!(four && six))
            findings.Error(FindingCodes.ClusterIPsOfOneFamily, FieldErrorKind.Invalid, Field, "there is more than one address of one IP family", "Keep one IPv4 and one IPv6 address, or only one.");
    }
}
