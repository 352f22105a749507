namespace ServiceInfra.Validation.Addresses;

/// <summary>What a load balancer's source range must look like.</summary>
internal static class SourceRange
{
    /// <summary>Why the server refuses a trimmed range, as the end of a sentence; null when it takes it.</summary>
    public static string? WhyRefused(string text, bool strict)
    {
        if (!LegacyCidr.TryParse(text, out var cidr)) return "is not a CIDR";
        if (!strict) return null;
        if (cidr.Address.IsMapped) return $"is written as an IPv4-mapped IPv6 range, which is refused from 1.36; it would be {cidr.Network}";
        if (!cidr.IsStandardForm) return $"has leading zeros, which are refused from 1.36; it would be {cidr.Network}";
        return cidr.HasHostBits ? $"has bits set behind the prefix, which is refused from 1.36; it would be {cidr.Network} or {cidr.SingleAddress}" : null;
    }

    /// <summary>What to write instead of a trimmed range that the server refuses.</summary>
    public static string Fix(string text)
    {
        if (LegacyCidr.TryParse(text, out var cidr)) return $"Write \"{cidr.Network}\".";
        if (LegacyIP.TryParse(text, out var ip)) return $"Write \"{ip}/{ip.Bits}\".";
        return Placeholders.Or(text, "Write a CIDR such as \"10.0.0.0/8\".");
    }
}
