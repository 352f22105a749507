using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warnings for addresses that are accepted and not in standard form (upstream <c>GetWarningsForIP</c>, <c>GetWarningsForCIDR</c>).</summary>
public sealed class AddressWarnings : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.ClusterIP.Length > 0 && service.ClusterIP != ServiceTypes.None)
            for (var i = 0; i < service.ClusterIPs.Count; i++) CheckAddress(service, service.ClusterIPs[i], "spec.clusterIPs", i, findings);
        for (var i = 0; i < service.ExternalIPs.Count; i++) CheckAddress(service, service.ExternalIPs[i], "spec.externalIPs", i, findings);
        if (service.Spec.LoadBalancerIP is { Length: > 0 } ip) CheckAddress(service, ip, "spec.loadBalancerIP", -1, findings);
        if (service.Spec.LoadBalancerSourceRanges is { } ranges)
            for (var i = 0; i < ranges.Count; i++) CheckRange(service, ranges[i], $"spec.loadBalancerSourceRanges[{i}]", findings);
    }

    private static void CheckAddress(ServiceDraft service, string text, string field, int index, FieldFindings findings)
    {
        if (!LegacyIP.TryParse(text, out var ip)) return;
        // Up to 1.32 an IPv4-mapped address is looked at like any IPv6 one.
        var mappedIsOdd = service.Server.Options.Release.Minor >= 33;
        if (ip.HasLeadingZeros || (ip.IsMapped && mappedIsOdd))
            findings.Warning(FindingCodes.AddressNotStandard, At(field, index), $"{Quote.Text(text)} is not in standard form, and new values like it are refused from 1.36", $"Write \"{ip}\".");
        else if ((!ip.IsIPv4 || ip.IsMapped) && Canonical(ip) != text)
            findings.Warning(FindingCodes.AddressNotCanonical, At(field, index), $"{Quote.Text(text)} is not in the canonical form of IPv6", $"Write \"{Canonical(ip)}\".");
    }

    private static string At(string field, int index) => index < 0 ? field : $"{field}[{index}]";

    private static string Canonical(LegacyIP ip) => ip.IsMapped ? $"::ffff:{ip}" : ip.ToString();

    private static void CheckRange(ServiceDraft service, string text, string field, FieldFindings findings)
    {
        // Not trimmed: what has blanks around it is accepted without a warning.
        if (!LegacyCidr.TryParse(text, out var cidr)) return;
        var from133 = service.Server.Options.Release.Minor >= 33;
        var warned = false;
        if (cidr.HasHostBits && from133)
        {
            warned = true;
            findings.Warning(FindingCodes.RangeHostBits, field, $"{Quote.Text(text)} has bits set behind the prefix", $"Write \"{cidr.Network}\" for the range or \"{cidr.SingleAddress}\" for the one address.");
        }
        if (!cidr.IsStandardForm && (from133 || !cidr.Address.IsMapped || cidr.Address.HasLeadingZeros || cidr.LengthHasLeadingZeros))
        {
            warned = true;
            findings.Warning(FindingCodes.AddressNotStandard, field, $"{Quote.Text(text)} is not in standard form, and new values like it are refused from 1.36", $"Write \"{cidr.Network}\".");
        }
        if (warned || (cidr.Address.IsIPv4 && !cidr.Address.IsMapped)) return;
        var canonical = $"{Canonical(cidr.Address)}/{cidr.Length}";
        if (canonical != text)
            findings.Warning(FindingCodes.AddressNotCanonical, field, $"{Quote.Text(text)} is not in the canonical form of IPv6", $"Write \"{canonical}\".");
    }
}
