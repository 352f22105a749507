using ServiceInfra.Validation;
using ServiceInfra.Validation.Across;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>What several Services say together.</summary>
public class ServiceSetTests
{
    [Theory]
    [InlineData("name: a | name: a", "SVC701 1 metadata.name")]
    [InlineData("name: a | name: a, namespace: default", "SVC701 1 metadata.name")]
    [InlineData("name: a | name: a, namespace: other", "")]
    [InlineData("generateName: a | generateName: a", "")]
    public void A_name_stands_once_in_a_namespace(string metadata, string expected) =>
        Assert.Equal(expected, Check(metadata.Split(" | ").Select(Verdict.Metadata)));

    [Theory]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 30080 }] | type: NodePort, ports: [{ port: 81, protocol: UDP, nodePort: 30080 }]", "SVC702 1 spec.ports[0].nodePort")]
    [InlineData("type: NodePort, ports: [{ name: a, port: 53, nodePort: 30053 }, { name: b, port: 53, protocol: UDP, nodePort: 30053 }]", "")]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 30080 }] | type: LoadBalancer, healthCheckNodePort: 30080, ports: [{ port: 80 }]", "SVC702 1 spec.healthCheckNodePort")]
    [InlineData("type: NodePort, ports: [{ port: 80 }] | type: NodePort, ports: [{ port: 80 }]", "")]
    [InlineData("clusterIP: 10.96.0.9 | clusterIP: 10.96.0.9", "SVC703 1 spec.clusterIP")]
    [InlineData("clusterIP: \"fd00::1\" | clusterIP: 10.96.0.9, clusterIPs: [10.96.0.9, \"fd00:0::1\"]", "SVC703 1 spec.clusterIPs[1]")]
    [InlineData("clusterIP: None | clusterIP: None", "")]
    [InlineData("type: ExternalName, externalName: s1.default.svc.cluster.local. | clusterIP: None", "")]
    [InlineData("type: ExternalName, externalName: s2.default.svc.cluster.local | clusterIP: None", "SVC704 0 spec.externalName")]
    [InlineData("type: ExternalName, externalName: s1.other.svc.cluster.local | clusterIP: None", "SVC704 0 spec.externalName")]
    [InlineData("type: ExternalName, externalName: db.example.com | clusterIP: None", "")]
    [InlineData("type: ExternalName, externalName: a.s2.default.svc.cluster.local", "")]
    [InlineData("selector: { a: b, c: d } | selector: { c: d, a: b }", "SVC705 1 spec.selector")]
    [InlineData("selector: { a: b }, ports: [{ port: 80 }] | selector: { a: b }, ports: [{ port: 81 }, { port: 80, protocol: TCP }]", "SVC705 1 spec.selector")]
    [InlineData("selector: { a: b }, ports: [{ port: 80 }] | selector: { a: b }, ports: [{ port: 9090 }]", "")]
    [InlineData("type: LoadBalancer, selector: { a: b }, ports: [{ port: 53 }] | type: LoadBalancer, selector: { a: b }, ports: [{ port: 53, protocol: UDP }]", "")]
    [InlineData("selector: { a: b }, ports: [{ port: 80 }] | selector: { a: b }, ports: [{ port: 81 }] | selector: { a: b }, ports: [{ port: 81 }]", "SVC705 2 spec.selector")]
    [InlineData("clusterIP: None, selector: { a: b } | clusterIP: None, selector: { a: b }, ports: [{ port: 80 }]", "SVC705 1 spec.selector")]
    [InlineData("clusterIP: None, selector: { a: b }, ports: [{ port: 80 }] | clusterIP: None, selector: { a: b }", "SVC705 1 spec.selector")]
    [InlineData("selector: { a: b } | clusterIP: None, selector: { a: b }", "")]
    [InlineData("selector: { a: b } | type: NodePort, selector: { a: b }", "")]
    [InlineData("selector: { } | selector: { }", "")]
    [InlineData("clusterIP: None, ports: [{ port: 80, nodePort: 30080 }]", "")]
    [InlineData("type: ClusterIP, clusterIP: None, ports: [{ port: 80, nodePort: 30080 }]", "")]
    [InlineData("type: NodePort, clusterIP: None, ports: [{ port: 80, nodePort: 30080 }]", "SVC706 0 spec.ports[0].nodePort")]
    [InlineData("type: ExternalName, externalName: s0.default.svc.cluster.local", "SVC707 0 spec.externalName")]
    [InlineData("type: ExternalName, externalName: s0.default.svc.cluster.local.", "SVC707 0 spec.externalName")]
    [InlineData("type: ExternalName, externalName: a.s0.default.svc.cluster.local", "")]
    [InlineData("type: ExternalName, externalName: s1.default.svc.cluster.local | type: ExternalName, externalName: s0.default.svc.cluster.local", "SVC707 0 spec.externalName SVC707 1 spec.externalName")]
    [InlineData("type: ExternalName, externalName: s1.default.svc.cluster.local | type: ExternalName, externalName: s1.default.svc.cluster.local", "SVC707 1 spec.externalName")]
    [InlineData("type: ExternalName, externalName: s1.default.svc.cluster.local | type: ExternalName, externalName: db.example.com", "")]
    [InlineData("type: ExternalName, externalName: db.shop.svc", "SVC708 0 spec.externalName")]
    [InlineData("type: ExternalName, externalName: db.shop.svc.", "SVC708 0 spec.externalName")]
    [InlineData("type: ExternalName, externalName: db.shop", "")]
    [InlineData("type: ExternalName, externalName: example.svc", "")]
    [InlineData("type: ExternalName, externalName: svc.example.com", "")]
    public void Services_do_not_get_in_each_others_way(string specs, string expected) =>
        Assert.Equal(expected, Check(specs.Split(" | ").Select((s, i) => Verdict.Spec(s).Replace("name: web", $"name: s{i}", StringComparison.Ordinal))));

    [Theory]
    [InlineData("type: NodePort, ports: [{ port: 80, nodePort: 30080 }]", "SVC701 SVC702+")]
    [InlineData("clusterIP: 10.96.0.9", "SVC701 SVC703+")]
    [InlineData("selector: { a: b }", "SVC701 SVC705+")]
    public void Two_of_one_name_do_not_hide_their_other_clashes(string spec, string expected)
    {
        Assert.Equal(expected, Codes(Verdict.Spec(spec), Verdict.Spec(spec)));
        // Names that the server makes are two names.
        var generated = Verdict.Spec(spec).Replace("name: web", "generateName: web", StringComparison.Ordinal);
        Assert.Equal(expected["SVC701 ".Length..].TrimEnd('+'), Codes(generated, generated));

        static string Codes(params string[] manifests) => string.Join(' ', Run(manifests).Select(f => f.Code + (f.Hidden ? "+" : "")));
    }

    [Fact]
    public void A_hidden_clash_says_when_it_comes_up()
    {
        var manifest = Verdict.Spec("clusterIP: 10.96.0.9");
        Assert.Contains("belongs to Service \"web\" (web.yaml, line 3) already (once the two have different names). Write another address", FindingText.Line(Run([manifest, manifest])[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_place_is_named()
    {
        var findings = Run([Verdict.Metadata("name: a"), Verdict.Metadata("name: a")]);
        Assert.Equal("web.yaml(3,19): error SVC701: metadata.name: namespace \"default\" has a Service \"a\" (web.yaml, line 3) already; this one would replace it. Give one of the two another name or namespace.", FindingText.Line(Assert.Single(findings)));
    }

    private static string Check(IEnumerable<string> manifests) => string.Join(' ', Run([.. manifests]).Select(f => $"{f.Code} {f.Document} {f.Field}"));

    private static List<Finding> Run(string[] manifests)
    {
        var services = manifests.Select((m, i) => new ServiceDocument(Verdict.Decode(m), new ManifestLocator(Verdict.Read(m)), "web.yaml", i)).ToList();
        var findings = new List<Finding>();
        var set = new ServiceSetValidator("cluster.local");
        foreach (var service in services) set.Visit(service, findings);
        set.Complete(findings);
        return findings;
    }
}
