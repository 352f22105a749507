using ServiceInfra.Documents;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Each finding stands at its place: the value where a value is wrong, the key where the key is, the parent where something is missing.</summary>
public class PositionTests
{
    private const string Head = "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  labels:\n    app: web\n";

    [Theory]
    [InlineData(Head + "    \"a b\": x\nspec:\n  ports:\n  - port: 80\n", 7, 5)]
    [InlineData(Head + "    a: \"x y\"\nspec:\n  ports:\n  - port: 80\n", 7, 8)]
    [InlineData(Head + "spec:\n  type: NodePort\n", 8, 3)]
    [InlineData(Head + "spec:\n  ports: []\n", 8, 10)]
    [InlineData(Head + "spec:\n  ports:\n  - port: 80\n    name: a\n  - port: 81\n", 11, 5)]
    [InlineData(Head + "spec:\n  ports:\n  - port: 80\n    tragetPort: 80\n", 10, 5)]
    [InlineData(Head + "spec:\n  clusterIP: 1.2.3.4\n  ports:\n  - port: 80\n", 8, 14)]
    [InlineData(Head + "spec:\n  loadBalancerSourceRanges: [10.0.0.0/8]\n  ports:\n  - port: 80\n", 8, 29)]
    [InlineData("{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"商 城\"},\"spec\":{\"ports\":[{\"port\":80}]}}", 1, 56)]
    [InlineData("{\n\t\"apiVersion\": \"v1\", \"kind\": \"Service\",\r\n\t\"metadata\": {\"name\": \"web\"},\n\t\"spec\": {\"ports\": [{\"port\": 0, \"targetPort\": 1}]}}", 4, 30)]
    public void The_one_finding_stands_here(string manifest, int line, int column)
    {
        var finding = Assert.Single(Verdict.Findings(manifest, Verdict.Server()));
        Assert.Equal(new Position(line, column), finding.Location!.Value.Position);
    }

    [Fact]
    public void A_shared_value_stands_at_its_anchor()
    {
        var manifest = "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec:\n  ports:\n  - &p { name: A, port: 80 }\n  - { <<: *p, port: 81 }\n";
        var findings = Verdict.Findings(manifest, Verdict.Server()).Where(f => f.Code == FindingCodes.PortName).ToList();
        Assert.Equal([new Position(6, 16), new Position(6, 16)], findings.Select(f => f.Location!.Value.Position));
    }

    [Fact]
    public void Many_findings_of_one_long_line_have_their_columns()
    {
        var ports = string.Concat(Enumerable.Range(0, 300).Select(i => $"{{\"é\":1}},"));
        var findings = Verdict.Findings($"{{\"spec\":{{\"ports\":[{ports.TrimEnd(',')}]}}}}", Verdict.Server());
        var columns = findings.Where(f => f.Code == FindingCodes.UnknownField).Select(f => f.Location!.Value.Position.Column).ToList();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => 20 + i * 8), columns);
        // Asked in another order, the same.
        findings.Reverse();
        Assert.Equal(20 + 299 * 8, findings.First(f => f.Code == FindingCodes.UnknownField).Location!.Value.Position.Column);
    }
}
