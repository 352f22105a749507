using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Rules of the spec, with values on both sides of each limit: addresses. Release 1.37, one stack, node ports 30000-32767.</summary>
public class AddressesRulesTests
{
    [Theory]
    [InlineData("clusterIP: 10.96.0.2, ports: [{ port: 80 }]")]
    [InlineData("clusterIP: 10.96.255.254, ports: [{ port: 80 }]")]
    [InlineData("clusterIP: \"\", ports: [{ port: 80 }]")]
    [InlineData("clusterIP: None, ports: [{ port: 80 }]")]
    public void Accepts_where_cluster_addresses_lie_in_the_range(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("clusterIP: 10.95.255.255, ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: 10.97.0.0, ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: 10.96.0.0, ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: 10.96.255.255, ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: 10.96.0.1, ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    public void Rejects_what_breaks_cluster_addresses_lie_in_the_range(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("clusterIP: 10.96.0.9, clusterIPs: [10.96.0.9], ports: [{ port: 80 }]")]
    public void Accepts_where_cluster_addresses_are_addresses(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("clusterIP: none, ports: [{ port: 80 }]", "Invalid spec.clusterIPs[0]")]
    [InlineData("clusterIP: 10.96.0.256, ports: [{ port: 80 }]", "Invalid spec.clusterIPs[0]")]
    [InlineData("clusterIP: 10.96.0.09, ports: [{ port: 80 }]", "Invalid spec.clusterIPs[0]")]
    [InlineData("clusterIP: \"::ffff:10.96.0.9\", ports: [{ port: 80 }]", "Invalid spec.clusterIPs[0]")]
    public void Rejects_what_breaks_cluster_addresses_are_addresses(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("clusterIP: 10.96.0.9, clusterIPs: [], ports: [{ port: 80 }]")]
    public void Accepts_where_cluster_addresses_come_in_pairs(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("clusterIPs: [10.96.0.9], ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: 10.96.0.9, clusterIPs: [10.96.0.8], ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: None, clusterIPs: [None, 10.96.0.8], ports: [{ port: 80 }]", "Invalid spec.clusterIPs")]
    public void Rejects_what_breaks_cluster_addresses_come_in_pairs(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ipFamilies: [IPv4], ports: [{ port: 80 }]")]
    [InlineData("ipFamilies: [], ports: [{ port: 80 }]")]
    public void Accepts_where_families_are_two(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ipFamilies: [ipv4], ports: [{ port: 80 }]", "NotSupported spec.ipFamilies[0]")]
    [InlineData("ipFamilies: [IPv4, IPv4], ports: [{ port: 80 }]", "Duplicate spec.ipFamilies[1]")]
    [InlineData("ipFamilies: [IPv6], ports: [{ port: 80 }]", "Invalid spec.ipFamilies[0]")]
    [InlineData("ipFamilies: [IPv4, IPv6], ports: [{ port: 80 }]", "Invalid spec.ipFamilyPolicy")]
    public void Rejects_what_breaks_families_are_two(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ipFamilyPolicy: SingleStack, ports: [{ port: 80 }]")]
    [InlineData("ipFamilyPolicy: PreferDualStack, ports: [{ port: 80 }]")]
    [InlineData("ipFamilyPolicy: null, ports: [{ port: 80 }]")]
    [InlineData("clusterIP: None, ipFamilyPolicy: RequireDualStack, ports: [{ port: 80 }]")]
    public void Accepts_where_policies_are_three(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("ipFamilyPolicy: RequireDualStack, ports: [{ port: 80 }]", "Invalid spec.ipFamilyPolicy")]
    [InlineData("ipFamilyPolicy: \"\", ports: [{ port: 80 }]", "NotSupported spec.ipFamilyPolicy")]
    [InlineData("ipFamilyPolicy: singlestack, ports: [{ port: 80 }]", "NotSupported spec.ipFamilyPolicy")]
    [InlineData("clusterIP: None, selector: { a: b }, ipFamilyPolicy: RequireDualStack, ports: [{ port: 80 }]", "Invalid spec.ipFamilyPolicy")]
    public void Rejects_what_breaks_policies_are_three(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("clusterIP: None, ports: [{ port: 80 }]")]
    public void Accepts_where_headless_goes_with_cluster_ip_alone(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: NodePort, clusterIP: None, ports: [{ port: 80 }]", "Invalid spec.clusterIPs[0]")]
    [InlineData("clusterIP: None, type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.clusterIPs[0]")]
    public void Rejects_what_breaks_headless_goes_with_cluster_ip_alone(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("externalIPs: [203.0.113.7, 203.0.113.7], ports: [{ port: 80 }]")]
    [InlineData("externalIPs: [\"2001:db8::1\", 224.0.1.1, 255.255.255.255], ports: [{ port: 80 }]")]
    public void Accepts_where_external_addresses_are_of_no_special_range(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("externalIPs: [\"\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"x\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"0.0.0.0\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"127.0.0.1\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"127.255.255.255\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"169.254.1.1\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"224.0.0.1\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"::\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"::1\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"fe80::1\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"ff02::1\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"fe80::1%eth0\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"1.2.3\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"1.2.3.04\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    [InlineData("externalIPs: [\"::ffff:1.2.3.4\"], ports: [{ port: 80 }]", "Invalid spec.externalIPs[0]")]
    public void Rejects_what_breaks_external_addresses_are_of_no_special_range(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: ExternalName, externalName: a.example.com")]
    [InlineData("type: ExternalName, externalName: a.example.com, clusterIP: null")]
    public void Accepts_where_an_external_name_has_no_addresses(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: ExternalName, externalName: a.example.com, clusterIP: None", "Forbidden spec.clusterIPs")]
    [InlineData("type: ExternalName, externalName: a.example.com, ipFamilies: [IPv4]", "Forbidden spec.ipFamilies")]
    [InlineData("type: ExternalName, externalName: a.example.com, ipFamilyPolicy: SingleStack", "Forbidden spec.ipFamilyPolicy")]
    public void Rejects_what_breaks_an_external_name_has_no_addresses(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));
}
