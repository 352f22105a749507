using System.Net;
using System.Net.Sockets;
using CsCheck;
using ServiceInfra.Validation.Addresses;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>The server's own reading of addresses and ranges, against what .NET reads alike.</summary>
public class LegacyAddressTests
{
    private static readonly Gen<IPAddress> Four = Gen.Byte.Array[4].Select(b => new IPAddress(b));

    // Zero groups are what the short form is about.
    private static readonly Gen<IPAddress> Six = Gen.Frequency((1, Gen.Const((ushort)0)), (1, Gen.UShort)).Array[8]
        .Select(g => new IPAddress([.. g.SelectMany(x => new[] { (byte)(x >> 8), (byte)x })]))
        .Where(a => !a.IsIPv4MappedToIPv6);

    [Fact]
    public void What_dotnet_writes_is_read_and_written_again() =>
        Gen.OneOf(Four, Six).Sample(address =>
        {
            // .NET writes the last 32 bits of some IPv6 addresses dotted; RFC 5952 does so for mapped ones alone.
            var text = address.ToString();
            Assert.True(LegacyIP.TryParse(text, out var ip));
            Assert.Equal(address.AddressFamily == AddressFamily.InterNetwork, ip.IsIPv4);
            Assert.True(ip.IsStandard);
            if (text.Contains('.') == ip.IsIPv4) Assert.Equal(text, ip.ToString());
            Assert.True(LegacyIP.TryParse(ip.ToString(), out var again));
            Assert.Equal(ip.Value, again.Value);
        });

    [Fact]
    public void Any_text_is_read_or_refused() =>
        Gen.Char["0123456789abcdefF:./%[]x "].Array[0, 20].Sample(c =>
        {
            var text = new string(c);
            if (LegacyIP.TryParse(text, out var ip)) Assert.True(LegacyIP.TryParse(ip.ToString(), out _));
            if (LegacyCidr.TryParse(text, out var cidr)) Assert.True(LegacyCidr.TryParse(cidr.Network, out _));
        });

    [Theory]
    [InlineData("192.168.010.001", "192.168.10.1")]
    [InlineData("08.0.0.1", "8.0.0.1")]
    [InlineData("00001::1", "1::1")]
    [InlineData("::ffff:1.2.3.4", "1.2.3.4")]
    [InlineData("2001:DB8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("::", "::")]
    [InlineData("1::", "1::")]
    [InlineData("::1.2.3.4", "::102:304")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    [InlineData("1:0:0:2:0:0:0:3", "1:0:0:2::3")]
    [InlineData("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0")]
    public void Reads_what_the_server_reads(string text, string canonical)
    {
        Assert.True(LegacyIP.TryParse(text, out var ip));
        Assert.Equal(canonical, ip.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.256")]
    [InlineData("1.2.3.4.5")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("1.2.3.4 ")]
    [InlineData("[::1]")]
    [InlineData("fe80::1%eth0")]
    [InlineData(":::")]
    [InlineData("1::2::3")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("1:2:3:4:5:6:7::8")]
    [InlineData("12345::1")]
    [InlineData("::1:")]
    [InlineData("1:2:3:4:5:6:7:1.2.3.4")]
    public void Refuses_what_the_server_refuses(string text) => Assert.False(LegacyIP.TryParse(text, out _));

    [Theory]
    [InlineData("10.0.0.1/8", "10.0.0.0/8", true)]
    [InlineData("10.0.0.0/08", "10.0.0.0/8", false)]
    [InlineData("::ffff:1.2.3.4/120", "1.2.3.0/24", true)]
    [InlineData("2001:db8::1/32", "2001:db8::/32", true)]
    [InlineData("0.0.0.0/0", "0.0.0.0/0", false)]
    public void A_range_has_its_network(string text, string network, bool hostBits)
    {
        Assert.True(LegacyCidr.TryParse(text, out var cidr));
        Assert.Equal((network, hostBits), (cidr.Network, cidr.HasHostBits));
    }
}
