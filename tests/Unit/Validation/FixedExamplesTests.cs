using System.Text.RegularExpressions;
using ServiceInfra.Commands;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>
/// Who follows the fix of a section of docs/findings.md on its example gets a document of which nothing is left to say. Each row is one of the ways that
/// the section names: what stands in the example, and what it becomes.
/// </summary>
public sealed partial class FixedExamplesTests
{
    // No example can be followed: hostile or huge files, files that are not there, what has a test of its own.
    private static readonly string[] WithoutRow = ["SVC002", "SVC003", "SVC050", "SVC053", "SVC054", "SVC056", "SVC057", "SVC062", "SVC113", "SVC117", "SVC153", "SVC308", "SVC802", "SVC808"];

    private static readonly (string Code, string Old, string New)[] Rows =
    [
        ("SVC001", "] } }\n", "] } } }\n"),
        ("SVC101", "targetport", "targetPort"),
        ("SVC102", ", \"tier\": \"b\"", ""),
        ("SVC103", "\"80\"", "80"),
        ("SVC104", "Nodeport", "NodePort"),
        ("SVC105", "{ \"timeoutSeconds\"", "{ \"type\": \"ClientIP\", \"timeoutSeconds\""),
        ("SVC106", ", \"workload\": { \"kind\": \"Deployment\", \"name\": \"web\" }", ""),
        ("SVC106", "\"selector\": { \"app\": \"web\" }, ", ""),
        ("SVC107", ", \"internetAccess\": \"NodePort\"", ""),
        ("SVC107", "\"type\": \"Headless\", ", "\"ports\": [ { \"port\": 3306 } ], "),
        ("SVC108", "wbe", "web"),
        ("SVC108", "{ \"internetAccess\": \"NodePort\" }", "{ \"ports\": [ { \"port\": 80 } ], \"internetAccess\": \"NodePort\" }"),
        ("SVC109", "{ \"ports\": [ { \"port\": 80 } ] }, \"services\": {}", "{}, \"services\": { \"web\": { \"ports\": [ { \"port\": 80 } ] } }"),
        ("SVC110", "\"timeoutSeconds\": 0", "\"timeoutSeconds\": 60"),
        ("SVC111", "\"ExternalName\"", "\"ExternalName\", \"externalName\": \"billing.example.com\""),
        ("SVC112", "\"demo\": {}", "\"demo\": { \"protect\": true }"),
        ("SVC112", "\"namespaces\": { \"demo\": {} },", ""),
        ("SVC114", "v1/Service/demo/web", "demo/web"),
        ("SVC115", "\"address\"", "\"none\""),
        ("SVC115", "\"address\"", "\"endpoints\""),
        ("SVC115", "\"address\"", "\"address\", \"internetAccess\": \"LoadBalancer\""),
        ("SVC116", "\"ports\": []", "\"ports\": null"),
        ("SVC116", "\"ports\": []", "\"ports\": [ { \"name\": \"mysql\", \"port\": 3307 } ]"),
        ("SVC118", "{ \"ports\"", "{ \"selector\": { \"app\": \"web\" }, \"ports\""),
        ("SVC118", "{ \"ports\"", "{ \"selector\": {}, \"ports\""),
        ("SVC120", ", \"options\": { \"import\": \"demo/web\" }", ""),
        ("SVC120", "\"selector\"", "\"clusterIP\": \"10.96.0.9\", \"selector\""),
        ("SVC151", "kubernetesversoin", "kubernetesVersion"),
        ("SVC152", "32767-30000", "30000-32767"),
        ("SVC051", "[ { port: 80 }", "[ { port: 80 } ] }\nmetadata: { name: web }"),
        ("SVC052", ", }", ", \"metadata\": { \"name\": \"web\" }, \"spec\": { \"ports\": [ { \"port\": 80 } ] } }"),
        ("SVC055", "v2", "v1"),
        ("SVC058", "Kind: Service\nmetadata: { name: web }", "kind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }"),
        ("SVC059", "kind: service", "kind: Service"),
        ("SVC060", "items: {}", "items:\n- { apiVersion: v1, kind: Service, metadata: { name: web }, spec: { ports: [{ port: 80 }] } }"),
        ("SVC061", "--- {", "---\n{"),
        ("SVC201", " } }", " }, ports: [{ port: 80 }] }"),
        ("SVC201", " } }", " }, clusterIP: None }"),
        ("SVC202", "70000", "65535"),
        ("SVC203", "b, port: 80", "b, port: 81"),
        ("SVC203", "b, port: 80", "b, port: 80, protocol: UDP"),
        ("SVC204", "{ port: 80 }, { port: 443 }", "{ name: tcp-80, port: 80 }, { name: tcp-443, port: 443 }"),
        ("SVC205", "HTTP", "http"),
        ("SVC206", "a, port: 81", "b, port: 81"),
        ("SVC207", "HTTP", "TCP"),
        ("SVC207", "HTTP", "TCP, appProtocol: http"),
        ("SVC208", "70000", "8080"),
        ("SVC208", "70000", "http"),
        ("SVC209", "\"8080\"", "8080"),
        ("SVC209", "\"8080\"", "http"),
        ("SVC210", "\"\"", "http"),
        ("SVC210", ", appProtocol: \"\"", ""),
        ("SVC211", ", nodePort: 30080", ""),
        ("SVC211", "ports:", "type: NodePort, ports:"),
        ("SVC212", "b, port: 80, nodePort: 30080", "b, port: 81, nodePort: 30081"),
        ("SVC212", ", { name: b, port: 80, nodePort: 30080 }", ""),
        ("SVC213", "nodePort: 80", "nodePort: 30080"),
        ("SVC213", ", nodePort: 80", ""),
        ("SVC214", "UDP, nodePort: 30080", "UDP, nodePort: 30081"),
        ("SVC214", "UDP, nodePort: 30080", "UDP"),
        ("SVC215", "10250", "10251"),
        ("SVC301", "namespace: shop", "name: web, namespace: shop"),
        ("SVC302", "Web.Shop", "web-shop"),
        ("SVC303", "Web-", "web-"),
        ("SVC304", "Shop", "shop"),
        ("SVC305", "\"a b\"", "a-b"),
        ("SVC306", "\"a b\"", "a-b"),
        ("SVC307", "\"a b\"", "a-b"),
        ("SVC309", "service.kubernetes.io/topology-aware-hints: auto, ", ""),
        ("SVC310", ", annotations: { service.beta.kubernetes.io/load-balancer-source-ranges: \"\" }", ""),
        ("SVC311", "10.0.0.1", "10.0.0.1/32"),
        ("SVC311", ", annotations: { service.beta.kubernetes.io/load-balancer-source-ranges: \"10.0.0.1\" } }\nspec: {", " }\nspec: { loadBalancerSourceRanges: [10.0.0.1/32],"),
        ("SVC312", "cleanup", "example.com/cleanup"),
        ("SVC313", "orphan, ", ""),
        ("SVC314", "name: web }]", "name: web, uid: u }]"),
        ("SVC314", ", ownerReferences: [{ apiVersion: apps/v1, kind: Deployment, name: web }]", ""),
        ("SVC315", ", generation: -1", ""),
        ("SVC316", ", resourceVersion: \"1\"", ""),
        ("SVC317", "\"a b\"", "a-b"),
        ("SVC318", "\"a b\"", "a-b"),
        ("SVC401", "clusterIPs: [10.96.0.9]", "clusterIP: 10.96.0.9, clusterIPs: [10.96.0.9]"),
        ("SVC401", "clusterIPs: [10.96.0.9]", "clusterIP: 10.96.0.9"),
        ("SVC402", ", 10.96.0.9]", "]"),
        ("SVC402", "clusterIP: None, clusterIPs: [None, 10.96.0.9]", "clusterIP: 10.96.0.9, clusterIPs: [10.96.0.9]"),
        ("SVC403", "clusterIP: 10.96.0.300, ", ""),
        ("SVC404", ", 10.96.0.10, 10.96.0.11", ""),
        ("SVC405", ", 10.96.0.10", ""),
        ("SVC406", "IPv6", "IPv4"),
        ("SVC407", "clusterIP: None, ", ""),
        ("SVC407", "NodePort", "ClusterIP"),
        ("SVC408", "ipv4", "IPv4"),
        ("SVC409", "IPv4, IPv4", "IPv4"),
        ("SVC410", "DualStack", "PreferDualStack"),
        ("SVC410", "DualStack", "SingleStack"),
        ("SVC411", "ipFamilies", "ipFamilyPolicy: PreferDualStack, ipFamilies"),
        ("SVC411", "ipFamilies", "ipFamilyPolicy: RequireDualStack, ipFamilies"),
        ("SVC411", ", IPv6", ""),
        ("SVC412", "IPv6", "IPv4"),
        ("SVC412", "ipFamilies: [IPv6], ", ""),
        ("SVC413", "RequireDualStack", "PreferDualStack"),
        ("SVC414", "192.0.2.1", "10.96.0.9"),
        ("SVC414", "clusterIP: 192.0.2.1, ", ""),
        ("SVC415", "203.0.113.256", "203.0.113.25"),
        ("SVC415", "externalIPs: [203.0.113.256], ", ""),
        ("SVC416", "127.0.0.1", "203.0.113.7"),
        ("SVC417", "clusterIP: None, ", ""),
        ("SVC501", "nodePort", "NodePort"),
        ("SVC502", "ExternalName", "ExternalName, externalName: billing.example.com"),
        ("SVC503", "https://billing.example.com/", "billing.example.com"),
        ("SVC504", "clientIP", "ClientIP"),
        ("SVC505", "86401", "86400"),
        ("SVC506", "Global", "Cluster"),
        ("SVC506", "Global", "Local"),
        ("SVC507", "externalTrafficPolicy: Local, ", ""),
        ("SVC507", "ports:", "type: NodePort, ports:"),
        ("SVC508", "\"\"", "Cluster"),
        ("SVC508", "\"\"", "Local"),
        ("SVC508", "internalTrafficPolicy: \"\", ", ""),
        ("SVC509", "PreferLocal", "PreferSameZone"),
        ("SVC509", "PreferLocal", "PreferSameNode"),
        ("SVC509", "trafficDistribution: PreferLocal, ", ""),
        ("SVC510", "healthCheckNodePort: 30100, ", ""),
        ("SVC510", "type:", "externalTrafficPolicy: Local, type:"),
        ("SVC511", "healthCheckNodePort: 80, ", ""),
        ("SVC512", "allocateLoadBalancerNodePorts: false, ", ""),
        ("SVC513", "\"\"", "example.com/internal-vip"),
        ("SVC514", "loadBalancerClass: example.com/internal-vip, ", ""),
        ("SVC514", "ports:", "type: LoadBalancer, ports:"),
        ("SVC515", "loadBalancerSourceRanges: [10.0.0.0/8], ", ""),
        ("SVC515", "ports:", "type: LoadBalancer, ports:"),
        ("SVC516", "10.0.0.1", "10.0.0.1/32"),
        ("SVC550", "topology-aware-hints", "topology-mode"),
        ("SVC550", ", annotations: { service.kubernetes.io/topology-aware-hints: auto } }\nspec: {", " }\nspec: { trafficDistribution: PreferSameZone,"),
        ("SVC551", "010.1.1.1", "10.1.1.1"),
        ("SVC552", "2001:DB8::1", "2001:db8::1"),
        ("SVC553", "10.0.0.1/8", "10.0.0.0/8"),
        ("SVC553", "10.0.0.1/8", "10.0.0.1/32"),
        ("SVC554", "sessionAffinity: ClientIP, ", ""),
        ("SVC555", "externalIPs: [203.0.113.7], ", ""),
        ("SVC556", "externalIPs: [203.0.113.7]", "type: LoadBalancer"),
        ("SVC557", "externalName: billing.example.com, ", ""),
        ("SVC557", "externalName: billing.example.com, ports: [{ port: 80 }]", "type: ExternalName, externalName: billing.example.com"),
        ("SVC558", "PreferClose", "PreferSameZone"),
        ("SVC559", ", { apiVersion: v1, kind: ConfigMap, name: a, uid: u }", ""),
        ("SVC601", "containerPort", "targetPort"),
        ("SVC601", ", containerPort: 8080", ""),
        ("SVC602", "  type: NodePort\n", ""),
        ("SVC603", "clusterIp", "clusterIP"),
        ("SVC604", "\"80\"", "80"),
        ("SVC605", "4294967296", "80"),
        ("SVC606", "80.5", "80"),
        ("SVC607", ", creationTimestamp: yesterday", ""),
        ("SVC608", "ipFamily: IPv4, ", ""),
        ("SVC608", "ipFamily: IPv4", "ipFamilies: [IPv4]"),
        ("SVC609", "stable: y", "stable: \"y\""),
        ("SVC701", "---\napiVersion: v1\nkind: Service\nmetadata: { name: web }", "---\napiVersion: v1\nkind: Service\nmetadata: { name: web2 }"),
        ("SVC702", "name: b }\nspec: { type: NodePort, ports: [{ port: 80, nodePort: 30080", "name: b }\nspec: { type: NodePort, ports: [{ port: 80, nodePort: 30081"),
        ("SVC702", "name: b }\nspec: { type: NodePort, ports: [{ port: 80, nodePort: 30080", "name: b }\nspec: { type: NodePort, ports: [{ port: 80"),
        ("SVC703", "name: b }\nspec: { clusterIP: 10.96.0.9, ", "name: b }\nspec: { clusterIP: 10.96.0.10, "),
        ("SVC703", "name: b }\nspec: { clusterIP: 10.96.0.9, ", "name: b }\nspec: { "),
        ("SVC704", "spec:", "spec: { ports: [{ port: 80 }] }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: db, namespace: shop }\nspec: { ports: [{ port: 80 }] }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: alias }\nspec:"),
        ("SVC705", "name: b }\nspec: { selector: { app: a }", "name: b }\nspec: { selector: { app: b }"),
        ("SVC706", "clusterIP: None, ", ""),
        ("SVC706", "type: NodePort, clusterIP: None, ports: [{ port: 80, nodePort: 30080 }]", "clusterIP: None, ports: [{ port: 80 }]"),
        ("SVC707", "externalName: db.shop.svc.cluster.local", "externalName: db.example.com"),
        ("SVC708", "db.shop.svc }", "db.shop.svc.cluster.local }\n---\napiVersion: v1\nkind: Service\nmetadata: { name: db, namespace: shop }\nspec: { ports: [{ port: 80 }] }"),
        ("SVC801", "clusterIP: 10.96.0.10, ", ""),
        ("SVC803", "ipFamilies: [IPv6], ", ""),
        ("SVC804", "PreferDualStack", "SingleStack"),
        ("SVC805", "example.com/b", "example.com/a"),
        ("SVC806", "healthCheckNodePort: 30101, ", ""),
        ("SVC807", "{ name: a, port: 81 }", "{ name: b, port: 81 }"),
        ("SVC809", ", uid: b", ""),
        ("SVC810", ", example.com/b", ""),
        ("SVC820", "ports:", "clusterIP: 10.96.0.9, ports:"),
        ("SVC821", "port: 80", "port: 80, nodePort: 30080"),
        ("SVC822", "ports:", "type: NodePort, ports:"),
        ("SVC830", "ports:", "clusterIP: None, ports:"),
        ("SVC901", "lb.example.com", "192.0.2.1"),
        ("SVC901", "loadBalancerIP: lb.example.com, ", ""),
        ("SVC902", "type: ExternalName, externalName: 192.0.2.1", "ports: [{ port: 80 }]"),
        ("SVC903", "selector: { app: web }, ", ""),
    ];

    // What is left to say of a fixed example, because the section is about something else, and says so.
    private static readonly Dictionary<string, string[]> Left = new(StringComparer.Ordinal)
    {
        ["SVC415"] = ["SVC556"],
        ["SVC416"] = ["SVC556"],
    };

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Rows.Length)];

    [Fact]
    public void Every_section_has_a_row() => Assert.Equal(FindingDocs.Codes.Order(StringComparer.Ordinal), Rows.Select(r => r.Code).Concat(WithoutRow).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Indices))]
    public void Whoever_follows_the_fix_is_done(int index)
    {
        var (code, old, replacement) = Rows[index];
        using var folder = new TemporaryFolder();
        var blocks = Blocks().Matches(FindingDocs.Explain(code)!).Select(m => m.Groups[1].Value).ToList();
        var mended = blocks[^1].Replace(old, replacement, StringComparison.Ordinal);
        Assert.NotEqual(blocks[^1], mended);
        blocks[^1] = mended;
        var left = string.CompareOrdinal(code, "SVC15") >= 0 && string.CompareOrdinal(code, "SVC2") < 0 ? Settings(blocks[0], folder)
            : code[3] is '1' || code == "SVC001" ? Catalog(blocks, folder) : Manifests(code, blocks, folder);
        Assert.Equal([], left.Where(l => l[..6] is var other && !Left.GetValueOrDefault(code, []).Contains(other) && (!IsOfReplace(other) || other == code)));
    }

    // What the server keeps, draws or drops it says of any replace.
    private static bool IsOfReplace(string code) => code is "SVC820" or "SVC821" or "SVC822";

    private static IEnumerable<string> Settings(string stack, TemporaryFolder folder)
    {
        folder.Write("Pulumi.dev.yaml", stack);
        return Load(folder.Write("services.json", """{ "services": {} }"""));
    }

    // Without a selector, most examples get the note that says so.
    private static IEnumerable<string> Catalog(List<string> blocks, TemporaryFolder folder)
    {
        if (blocks.Count > 1) folder.Write("services.dev.json", blocks[1]);
        return Load(folder.Write("services.json", blocks[0])).Where(f => !f.StartsWith("SVC118 ", StringComparison.Ordinal) || blocks[0].Contains("selector", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Load(string catalog) =>
        PlanLoader.Load(new PlanRequest { CatalogPath = catalog, Stack = "dev", Environment = _ => null }).Findings.Select(f => $"{f.Code} {f.Message} {f.Fix}");

    private static IEnumerable<string> Manifests(string code, List<string> blocks, TemporaryFolder folder)
    {
        var section = FindingDocs.Explain(code)!;
        var release = section.Contains("release 1.32", StringComparison.Ordinal) ? "1.32" : section.Contains("by release 1.35", StringComparison.Ordinal) ? "1.35" : "1.37";
        var output = new StringWriter();
        new ValidateManifests(new ValidateManifestsOptions
        {
            Paths = [folder.Write(section.Contains("```json", StringComparison.Ordinal) ? "web.json" : "web.yaml", blocks[^1])],
            Against = code.StartsWith("SVC8", StringComparison.Ordinal) ? folder.Write("live/web.yaml", blocks[0]) : null,
            Server = Verdict.Server(release, section.Contains("dual-stack cluster (", StringComparison.Ordinal) ? Verdict.Dual : Verdict.Single),
        }).Run(output, TextWriter.Null, TextReader.Null);
        return FindingLines().Matches(output.ToString()).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex("```[a-z]+\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("(?m)^.*?: (?:error|warning|note) (SVC.*)$")]
    private static partial Regex FindingLines();
}
