namespace ServiceInfra.Validation.Addresses;

/// <summary>The addresses that no Service may take from outside (upstream <c>ValidateNonSpecialIP</c>).</summary>
internal static class SpecialRanges
{
    /// <summary>The name of the special range an address lies in, or null.</summary>
    public static string? NameOf(LegacyIP ip)
    {
        var v = ip.Value;
        if (v == 0) return "unspecified";
        if (ip.IsIPv4)
        {
            if (v >> 24 == 127) return "loopback";
            if (v >> 16 == 0xA9FE) return "link-local";
            return v >> 8 == 0xE00000 ? "link-local multicast" : null;
        }
        if (v == 1) return "loopback";
        if (v >> 118 == 0xFE80 >> 6) return "link-local";
        return ((v >> 112) & 0xFF0F) == 0xFF02 ? "link-local multicast" : null;
    }
}
