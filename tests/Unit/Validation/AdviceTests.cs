using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>What a finding says leads to what was meant. Each row was wrong, misleading or useless once.</summary>
public sealed class AdviceTests
{
    private const string Unreplaced = "This looks like a variable that nothing has replaced: run what replaces it (envsubst, helm template, kustomize) first, or write the value itself.";
    private const string AddPort = "Add a port, such as {\"port\": 80}";

    // In spec, and what is said from the first words that are given on.
    [Theory]
    [InlineData("selector: {}", AddPort + "; or make the Service headless with clusterIP: None.")]
    [InlineData("type: NodePort", "without a selector. " + AddPort + ".")]
    [InlineData("type: LoadBalancer", "without a selector. " + AddPort + ".")]
    [InlineData("externalName: db.example.com", "Write type: ExternalName, which externalName is for and which needs no port; for another Service remove externalName and add a port, such as {\"port\": 80}.")]
    [InlineData("type: NodePort, externalName: db.example.com", "without a selector. " + AddPort + ".")]
    [InlineData("ports: [{ name: a }, { name: a }]", "Give one of them another name, such as \"port-2\".")]
    [InlineData("ports: [{ name: a, port: 80 }, { name: a, port: 81 }]", "Give one of them another name, such as \"tcp-81\".")]
    [InlineData("ports: [{ name: port-2 }, {}]", "Give it one, such as \"port-4\".")]
    [InlineData("ports: [{}]", "the target port is taken from the port, which has no number. Write the port, or write a targetPort.")]
    [InlineData("ports: [{ port: 443-444 }]", "Write each port by itself, in an item of its own: a Service has no ranges.")]
    [InlineData("type: ExternalName, externalName: my_service", "Write \"my-service\".")]
    [InlineData("type: ExternalName, externalName: \"https://My_Db.example.com:80/x\"", "Write \"my-db.example.com\".")]
    [InlineData("type: ExternalName, externalName: ___", "Write the DNS name that clients are to be sent to.")]
    [InlineData("selector: { a/b/c: x }, ports: [{ port: 80 }]", "has more than one \"/\". Write \"a/b-c\".")]
    [InlineData("selector: { http://example.com/app: x }, ports: [{ port: 80 }]", "Write \"example.com/app\".")]
    [InlineData("selector: { My App/role: x }, ports: [{ port: 80 }]", "Write \"my-app/role\".")]
    [InlineData("selector: { matchLabels: { app: web } }, ports: [{ port: 80 }]", "a Service's selector has no matchLabels, which is a Deployment's. Write the labels themselves: selector: {\"app\":\"web\"}.")]
    [InlineData("selector: { matchExpressions: [{ key: a }] }, ports: [{ port: 80 }]", "a Service's selector has no matchExpressions: a Service can only select by labels that are equal. Write labels that all of the pods have, such as selector: {\"app\": \"web\"}.")]
    [InlineData("ports: { port: 80 }", "Put \"- \" in front of each port.")]
    [InlineData("ports: { -port: 80 }", "Write a blank behind each \"-\" that begins a port: \"- port:\".")]
    [InlineData("ports: -80", "Write a blank behind each \"-\" that begins a port: \"- 80\".")]
    [InlineData("ports: { http: { port: 80 } }", "Write a list: put \"- \" in front of each port, and make \"http:\" its name: \"- name: http\".")]
    [InlineData("externalIPs: { a: 192.0.2.1 }, ports: [{ port: 80 }]", "Put \"- \" in front of each item.")]
    [InlineData("externalIPs: 192.0.2.1, ports: [{ port: 80 }]", "Write a list: put \"- \" in front of each item.")]
    [InlineData("portalIP: 10.96.0.9, ports: [{ port: 80 }]", "Write clusterIP.")]
    [InlineData("createExternalLoadBalancer: true, ports: [{ port: 80 }]", "Write type: LoadBalancer.")]
    [InlineData("preferDualStack: true, ports: [{ port: 80 }]", "Write ipFamilyPolicy: PreferDualStack.")]
    [InlineData("publicIPs: [192.0.2.1], ports: [{ port: 80 }]", "Write externalIPs, a list.")]
    [InlineData("deprecatedPublicIPs: [192.0.2.1], ports: [{ port: 80 }]", "Write externalIPs, a list.")]
    [InlineData("labels: { a: b }, ports: [{ port: 80 }]", "It belongs into metadata: write it as metadata.labels.")]
    [InlineData("nodePort: 30080, ports: [{ port: 80 }]", "It belongs to a port: write it as spec.ports[0].nodePort.")]
    [InlineData("timeoutSeconds: 5, ports: [{ port: 80 }]", "write sessionAffinityConfig: {clientIP: {timeoutSeconds: 10800}}.")]
    [InlineData("ports: [{ port: 80, containerPort: 8080 }]", "Write targetPort, which is the pods' port here, or remove it.")]
    [InlineData("ports: [{ port: 80, selector: { a: b } }]", "It belongs into spec: write it as spec.selector.")]
    [InlineData("type: \"${TYPE}\", ports: [{ port: 80 }]", Unreplaced)]
    [InlineData("ports: [{ port: \"${PORT}\" }]", Unreplaced)]
    [InlineData("ports: [{ port: 80, name: \"%NAME%\" }]", Unreplaced)]
    [InlineData("ports: [{ port: 80, targetPort: $TARGET }]", Unreplaced)]
    [InlineData("ports: [{ port: 80, protocol: \"$(PROTOCOL)\" }]", Unreplaced)]
    [InlineData("ports: [{ port: 80, appProtocol: <app protocol> }]", Unreplaced)]
    [InlineData("type: ExternalName, externalName: \"${HOST}.example.com\"", Unreplaced)]
    [InlineData("selector: { app: <your-app> }, ports: [{ port: 80 }]", Unreplaced)]
    [InlineData("clusterIP: \"${IP}\", ports: [{ port: 80 }]", Unreplaced)]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [\"${RANGE}\"], ports: [{ port: 80 }]", Unreplaced)]
    public void Of_a_spec(string spec, string expected) => Assert.Contains(Lines(Verdict.Spec(spec)), l => l.EndsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("name: \"${USER_NAME}-x\"", Unreplaced)]
    [InlineData("name: \"$(VAR)\"", Unreplaced)]
    [InlineData("name: <your-name>", Unreplaced)]
    [InlineData("name: \"%VAR%\"", Unreplaced)]
    [InlineData("name: \"{{ release }}\"", Unreplaced)]
    [InlineData("name: \"{{ .Values.x }}\"", "Let Helm render it: \"helm template CHART | ServiceInfra validate -f -\".")]
    [InlineData("generateName: \"${A}-\"", Unreplaced)]
    [InlineData("name: a, namespace: \"${A}\"", Unreplaced)]
    [InlineData("name: a, labels: { \"${A}\": b }", Unreplaced)]
    [InlineData("name: a, annotations: { \"${A}\": b }", Unreplaced)]
    [InlineData("name: a, finalizers: [\"${A}\"]", Unreplaced)]
    [InlineData("name: a_100%", "Write \"a-100\".")]
    [InlineData("name: a$5", "Write \"a-5\".")]
    [InlineData("name: a<b", "Write \"a-b\".")]
    [InlineData("name: a, initializers: {}", "Remove it: nothing took its place.")]
    [InlineData("name: a, ports: []", "It belongs into spec: write it as spec.ports.")]
    public void Of_metadata(string metadata, string expected) => Assert.Contains(Lines(Verdict.Metadata(metadata)), l => l.EndsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("ports: [{ port: 80 }]", "It belongs into spec: write it as spec.ports.")]
    [InlineData("selector: { a: b }", "It belongs into spec: write it as spec.selector.")]
    [InlineData("annotations: { a: b }", "It belongs into metadata: write it as metadata.annotations.")]
    public void Of_the_top_level(string field, string expected)
    {
        var lines = Lines(Verdict.Spec("clusterIP: None") + field + "\n");
        Assert.EndsWith(expected, Assert.Single(lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.1/8", "Write \"10.0.0.0/8\".")]
    [InlineData("10.0.0.1", "Write \"10.0.0.1/32\".")]
    [InlineData("10.0.0.0/8, 010.0.0.0/9", "Write \"10.0.0.0/9\".")]
    [InlineData("10.0.0.0/8,", "a comma has no range beside it. Remove the comma: they stand between ranges alone, such as \"10.0.0.0/8,192.168.0.0/24\".")]
    [InlineData("${RANGES}", Unreplaced)]
    public void Of_source_ranges_in_the_annotation(string ranges, string expected)
    {
        var manifest = Verdict.Metadata($"name: a, annotations: {{ service.beta.kubernetes.io/load-balancer-source-ranges: \"{ranges}\" }}").Replace("spec: {", "spec: { type: LoadBalancer,", StringComparison.Ordinal);
        Assert.EndsWith(expected, Assert.Single(Lines(manifest)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"port\":80}", "Write a list: \"[\" in front of the first port and \"]\" behind the last.")]
    [InlineData("[{\"port\":80.0}]", "Write 80.")]
    public void Of_ports_in_JSON(string ports, string expected) =>
        Assert.EndsWith(expected, Assert.Single(Lines("""{"apiVersion":"v1","kind":"Service","metadata":{"name":"web"},"spec":{"ports":""" + ports + "}}", "web.json")), StringComparison.Ordinal);

    // Whatever is false once the values are mended that could not be read, is not told; what is wrong beside them, is.
    [Theory]
    [InlineData("ports: [{ port: \"80\" }]", "SVC604")]
    [InlineData("ports: [{ port: \"80\" }, { port: \"443\" }]", "SVC604 SVC604")]
    [InlineData("ports: [{ name: HTTP, port: \"80\" }], clusterIP: x", "SVC403 SVC604")]
    [InlineData("ports: [{ name: a, port: \"80\" }, { name: B, port: 81 }]", "SVC205 SVC604")]
    [InlineData("ports: [{ targetport: 8080, name: a }]", "SVC603")]
    [InlineData("ports: [{ prot: 80 }]", "SVC601")]
    [InlineData("ports: [{ name: HTTP, prot: 80 }]", "SVC205 SVC601")]
    [InlineData("prots: [{ port: 80 }]", "SVC601")]
    [InlineData("ports: [{ port: 80, x: 1 }], clusterIP: x", "SVC403 SVC601")]
    [InlineData("type: NodePort, ports: [{ port: \"80\", nodePort: 30080 }, { port: \"81\", nodePort: 30080 }]", "SVC604 SVC604")]
    [InlineData("type: NodePort, ports: [{ name: a, port: \"53\", nodePort: 30053, protocol: UDP }, { name: b, port: 53, nodePort: 30053 }]", "SVC604")]
    [InlineData("ports: [{ name: a, port: 53, protocol: 1 }, { name: b, port: 53 }]", "SVC604")]
    [InlineData("clusterIP: 5, clusterIPs: [10.96.0.9], ports: [{ port: 80 }]", "SVC604")]
    [InlineData("type: [NodePort], ports: [{ port: 80, nodePort: 30080 }]", "SVC604")]
    [InlineData("typ: NodePort, ports: [{ port: 80, nodePort: 30080 }]", "SVC601")]
    [InlineData("createExternalLoadBalancer: true, ports: [{ port: 80, nodePort: 30080 }]", "SVC608")]
    [InlineData("sessionAffinity: none, sessionAffinity: None, ports: [{ port: 0, targetPort: 80 }]", "SVC202 SVC602")]
    [InlineData("type: NodePort, ports: [{ name: a, port: 80, nodePort: 30080 }, { name: b, port: 81, nodePort: 30080 }]", "SVC214")]
    [InlineData("type: ExternalName, externalName: a.example.com, ports: [{ name: a, port: 80, nodePort: 5 }, { name: b, port: 81, nodePort: 5 }]", "SVC212")]
    public void Nothing_is_told_that_only_follows(string spec, string codes) =>
        Assert.Equal(codes, string.Join(' ', Lines(Verdict.Spec(spec)).Select(l => l[(l.IndexOf("SVC", StringComparison.Ordinal))..][..6]).Order(StringComparer.Ordinal)));

    private static List<string> Lines(string manifest, string file = "web.yaml")
    {
        using var folder = new TemporaryFolder();
        var output = new StringWriter();
        new ValidateManifests(new ValidateManifestsOptions { Paths = [folder.Write(file, manifest)] }).Run(output, TextWriter.Null, TextReader.Null);
        return [.. output.ToString().ReplaceLineEndings("\n").Split('\n').Where(l => l.Contains(": error SVC", StringComparison.Ordinal) || l.Contains(": warning SVC", StringComparison.Ordinal))];
    }
}
