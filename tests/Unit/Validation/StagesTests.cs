using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>What one stage of the server hides is told, and marked.</summary>
public class StagesTests
{
    [Theory]
    [InlineData("clusterIP: x, ports: [{ port: 0 }]", "Invalid spec.clusterIPs[0]", "spec.ports[0].port")]
    [InlineData("type: NodePort, ports: [{ name: A, port: 80, nodePort: 1 }]", "Invalid spec.ports[0].nodePort", "spec.ports[0].name")]
    [InlineData("type: NodePort, ports: [{ name: a, port: 80, nodePort: 1 }, { name: b, port: 81, nodePort: 2 }]", "Invalid spec.ports[0].nodePort", "spec.ports[1].nodePort")]
    [InlineData("unknown: 1, ports: [{ port: 0 }]", "Decode spec.unknown", "spec.ports[0].port")]
    public void An_early_stage_hides_a_later_one_from_the_verdict_alone(string spec, string visible, string hidden)
    {
        var findings = Verdict.Findings(Verdict.Spec(spec), Verdict.Server());
        Assert.Equal([visible], Verdict.Errors(Verdict.Spec(spec)));
        Assert.Contains(findings, f => f.Field == hidden && f.Hidden && f.Severity == Severity.Error);
    }

    [Fact]
    public void A_refused_service_has_no_warnings() =>
        Assert.Empty(Verdict.Warnings(Verdict.Spec("externalName: a, ports: []")));

    [Fact]
    public void A_finding_says_what_is_wrong_why_and_what_to_write()
    {
        var finding = Assert.Single(Verdict.Findings(Verdict.Spec("ports: [{ name: HTTP, port: 80 }]"), Verdict.Server()));
        Assert.Equal("web.yaml(4,25): error SVC205: spec.ports[0].name: \"HTTP\" is not a port name: lower-case letters, digits and inner hyphens, at most 63. Write \"http\".", FindingText.Line(finding));
    }

    [Fact]
    public void Of_two_addresses_outside_the_ranges_the_server_names_the_first_alone()
    {
        var findings = Verdict.Findings(Verdict.Spec("ports: [{ port: 80 }], ipFamilyPolicy: RequireDualStack, clusterIP: 10.97.0.1, clusterIPs: [10.97.0.1, \"fd00:99::1\"]"), Verdict.Server(cidrs: Verdict.Dual));
        Assert.Equal([false, true], findings.Where(f => f.Code == FindingCodes.ClusterIPRange).Select(f => f.Hidden));
    }
}
