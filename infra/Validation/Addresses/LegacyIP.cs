using System.Globalization;

namespace ServiceInfra.Validation.Addresses;

/// <summary>
/// An IP address as the API server has always read it (upstream <c>netutils.ParseIPSloppy</c>): leading zeros are decimal, an
/// IPv4-mapped IPv6 address is IPv4. <see cref="System.Net.IPAddress"/> reads both otherwise, so it cannot stand in.
/// </summary>
internal readonly record struct LegacyIP
{
    /// <summary>The address as a number; IPv4 in the low 32 bits.</summary>
    public IPNumber Value { get; private init; }

    /// <summary>Whether it counts as IPv4; true for IPv4-mapped forms.</summary>
    public bool IsIPv4 { get; private init; }

    /// <summary>Whether it was written as an IPv6 address that stands for an IPv4 one.</summary>
    public bool IsMapped { get; private init; }

    /// <summary>Whether a group was written with zeros that strict parsers refuse.</summary>
    public bool HasLeadingZeros { get; private init; }

    /// <summary>Whether it is in the one form of IPv4, or a form of IPv6, that strict releases accept.</summary>
    public bool IsStandard => !IsMapped && !HasLeadingZeros;

    /// <summary>IPv4 or IPv6.</summary>
    public string Family => IsIPv4 ? ServiceTypes.IPv4 : ServiceTypes.IPv6;

    /// <summary>Number of bits of the family.</summary>
    public int Bits => IsIPv4 ? 32 : 128;

    /// <summary>Reads an address; false where the server would not.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LegacyIP ip)
    {
        ip = default;
        var at = text.IndexOfAny('.', ':');
        if (at < 0) return false;
        return text[at] == '.' ? TryParseIPv4(text, out ip) : TryParseIPv6(text, out ip);
    }

    /// <summary>Reads an address written as IPv4.</summary>
    public static bool TryParseIPv4(ReadOnlySpan<char> text, out LegacyIP ip)
    {
        ip = default;
        var value = 0u;
        var zeros = false;
        for (var group = 0; group < 4; group++)
        {
            if (group > 0)
            {
                if (text.IsEmpty || text[0] != '.') return false;
                text = text[1..];
            }
            if (!ReadNumber(text, 10, 0xFF, out var number, out var used)) return false;
            zeros |= used > 1 && text[0] == '0';
            value = value << 8 | (uint)number;
            text = text[used..];
        }
        if (!text.IsEmpty) return false;
        ip = new LegacyIP { Value = value, IsIPv4 = true, HasLeadingZeros = zeros };
        return true;
    }

    /// <summary>Reads an address written as IPv6.</summary>
    public static bool TryParseIPv6(ReadOnlySpan<char> text, out LegacyIP ip)
    {
        ip = default;
        Span<ushort> groups = stackalloc ushort[8];
        int count = 0, ellipsis = -1;
        var zeros = false;
        if (text.StartsWith("::"))
        {
            ellipsis = 0;
            text = text[2..];
        }
        while (count < 8 && (!text.IsEmpty || ellipsis < 0))
        {
            if (!ReadNumber(text, 16, 0xFFFF, out var number, out var used)) return false;
            if (used < text.Length && text[used] == '.')
            {
                if ((ellipsis < 0 && count != 6) || count > 6 || !TryParseIPv4(text, out var tail)) return false;
                groups[count++] = (ushort)(tail.Value.Low >> 16);
                groups[count++] = (ushort)tail.Value.Low;
                zeros |= tail.HasLeadingZeros;
                text = [];
                break;
            }
            zeros |= used > 4;
            groups[count++] = (ushort)number;
            text = text[used..];
            if (text.IsEmpty) break;
            if (text[0] != ':' || text.Length == 1) return false;
            text = text[1..];
            if (text[0] != ':') continue;
            if (ellipsis >= 0) return false;
            ellipsis = count;
            text = text[1..];
            if (text.IsEmpty) break;
        }
        if (!text.IsEmpty || (count < 8 && ellipsis < 0) || (count == 8 && ellipsis >= 0)) return false;
        ip = FromGroups(groups, count, ellipsis, zeros);
        return true;
    }

    /// <summary>The canonical text (RFC 5952; dotted for whatever counts as IPv4).</summary>
    public override string ToString() => Format(Value, IsIPv4);

    /// <summary>The canonical text of an address given as a number.</summary>
    public static string Format(IPNumber value, bool isIPv4)
    {
        if (isIPv4) return $"{(uint)value >> 24}.{((uint)value >> 16) & 255}.{((uint)value >> 8) & 255}.{(uint)value & 255}";
        var (runStart, runLength) = LongestZeroRun(value);
        var text = new System.Text.StringBuilder(39);
        for (var i = 0; i < 8; i++)
        {
            if (i == runStart)
            {
                text.Append("::");
                i += runLength - 1;
                continue;
            }
            if (text.Length > 0 && text[^1] != ':') text.Append(':');
            text.Append(Group(value, i).ToString("x", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    private static int Group(IPNumber value, int index) => (int)((value >> (112 - index * 16)).Low & 0xFFFF);

    private static (int Start, int Length) LongestZeroRun(IPNumber value)
    {
        int start = -1, length = 1;
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && Group(value, end) == 0) end++;
            if (end - i > length) (start, length) = (i, end - i);
            i = Math.Max(i, end);
        }
        return (start, length);
    }

    private static LegacyIP FromGroups(ReadOnlySpan<ushort> groups, int count, int ellipsis, bool zeros)
    {
        IPNumber value = 0;
        for (var i = 0; i < count; i++)
        {
            if (i == ellipsis) value <<= 16 * (8 - count);
            value = value << 16 | (ulong)groups[i];
        }
        if (ellipsis == count) value = count == 0 ? 0 : value << (16 * (8 - count));
        var mapped = value >> 32 == 0xFFFF;
        return new LegacyIP { Value = mapped ? value & 0xFFFFFFFF : value, IsIPv4 = mapped, IsMapped = mapped, HasLeadingZeros = zeros };
    }

    private static bool ReadNumber(ReadOnlySpan<char> text, int radix, int limit, out int number, out int used)
    {
        number = 0;
        for (used = 0; used < text.Length; used++)
        {
            var digit = char.IsAsciiHexDigit(text[used]) ? Convert(text[used]) : 99;
            if (digit >= radix) break;
            number = number * radix + digit;
            // The server gives up on large numbers before it looks at what follows.
            if (number >= 0xFFFFFF) return false;
        }
        // An IPv4 tail begins like a hexadecimal group: "192" in ::192.0.2.1 may be beyond no limit here.
        return used > 0 && number <= limit;
    }

    private static int Convert(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}
