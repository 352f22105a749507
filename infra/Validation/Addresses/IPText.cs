namespace ServiceInfra.Validation.Addresses;

/// <summary>Why a readable address is in a form that strict releases refuse.</summary>
internal static class IPText
{
    /// <summary>The end of a sentence, or null when the form is standard.</summary>
    public static string? WhyNotStandard(LegacyIP ip)
    {
        if (ip.IsMapped) return "is an IPv4-mapped IPv6 address, which is refused from 1.36";
        return ip.HasLeadingZeros ? "has leading zeros, which are refused from 1.36 (other programs read them as octal)" : null;
    }
}
