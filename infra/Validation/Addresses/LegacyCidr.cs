namespace ServiceInfra.Validation.Addresses;

/// <summary>
/// An address range as the API server has always read it (upstream <c>netutils.ParseCIDRSloppy</c>): leading zeros and host bits
/// are accepted; the prefix length is counted in the address's written form.
/// </summary>
internal readonly record struct LegacyCidr
{
    /// <summary>The address in front of the slash.</summary>
    public LegacyIP Address { get; private init; }

    /// <summary>The prefix length as written: of 32, or of 128 when the address is written as IPv6.</summary>
    public int Length { get; private init; }

    /// <summary>Whether the length is written with a leading zero.</summary>
    public bool LengthHasLeadingZeros { get; private init; }

    /// <summary>Whether the address is written as IPv6 (an IPv4-mapped one is).</summary>
    private bool IsWrittenAsIPv6 => Address.IsMapped || !Address.IsIPv4;

    /// <summary>Whether a bit behind the prefix is set.</summary>
    public bool HasHostBits => First != Address.Value;

    /// <summary>Whether strict releases accept it.</summary>
    public bool IsStandardForm => Address.IsStandard && !LengthHasLeadingZeros;

    /// <summary>Number of host bits.</summary>
    private int HostBits => Math.Min((IsWrittenAsIPv6 ? 128 : 32) - Length, Address.Bits);

    private IPNumber HostMask => IPNumber.LowBits(HostBits);

    /// <summary>The range's first address.</summary>
    public IPNumber First => Address.Value & ~HostMask;

    /// <summary>The range's last address.</summary>
    public IPNumber Last => First | HostMask;

    /// <summary>Whether an address lies in the range.</summary>
    public bool Contains(LegacyIP ip) => ip.IsIPv4 == Address.IsIPv4 && ip.Value >= First && ip.Value <= Last;

    /// <summary>Reads a range; false where the server would not.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LegacyCidr cidr)
    {
        cidr = default;
        var slash = text.IndexOf('/');
        if (slash < 0) return false;
        var isIPv4 = LegacyIP.TryParseIPv4(text[..slash], out var address);
        if (!isIPv4 && !LegacyIP.TryParseIPv6(text[..slash], out address)) return false;
        var length = 0;
        var digits = text[(slash + 1)..];
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c)) return false;
            length = length * 10 + (c - '0');
            if (length > 128) return false;
        }
        if (digits.IsEmpty || length > (isIPv4 ? 32 : 128)) return false;
        cidr = new LegacyCidr { Address = address, Length = length, LengthHasLeadingZeros = digits.Length > 1 && digits[0] == '0' };
        return true;
    }

    /// <summary>The range itself in canonical form.</summary>
    public string Network => $"{LegacyIP.Format(First, Address.IsIPv4)}/{Address.Bits - HostBits}";

    /// <summary>The single address as a range.</summary>
    public string SingleAddress => $"{Address}/{Address.Bits}";
}
