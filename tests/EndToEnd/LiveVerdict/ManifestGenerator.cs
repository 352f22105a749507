using System.Text.Json.Nodes;
using CsCheck;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Services near the limits of what is legal: a sound base, and a few fields with values from both sides of each rule.</summary>
internal static class ManifestGenerator
{
    private static readonly string[] Bases =
    [
        """{"ports":[{"port":80}]}""",
        """{"selector":{"app":"web"},"ports":[{"name":"http","port":80,"targetPort":8080},{"name":"dns","port":53,"protocol":"UDP"}]}""",
        """{"clusterIP":"None","selector":{"app":"db"},"ports":[{"name":"mysql","port":3306}]}""",
        """{"clusterIP":"None"}""",
        """{"type":"NodePort","selector":{"app":"web"},"ports":[{"name":"a","port":53,"protocol":"UDP"},{"name":"b","port":53}]}""",
        """{"type":"LoadBalancer","selector":{"app":"web"},"ports":[{"port":443,"targetPort":"https"}]}""",
        """{"type":"LoadBalancer","externalTrafficPolicy":"Local","ports":[{"port":443}]}""",
        """{"type":"ExternalName","externalName":"billing.example.com"}""",
    ];

    private static readonly Gen<string> Address = Any("10.96.7.7", "10.96.0.0", "10.96.255.255", "10.96.0.1", "10.96.255.254", "10.97.0.1", "None", "none", "", "x", "010.96.7.7", "10.96.7.007", "::ffff:10.96.7.8",
        "fd00:10:96::9", "FD00:10:96:0::9", "fd00:10:96::", "fd00:10:96::ffff", "fd00:11::1", "::1", "::", "127.0.0.1", "169.254.0.1", "fe80::1", "ff02::1", "ff05::2", "224.0.0.5", "224.0.1.5", "1.2.3", "1.2.3.256", "2001:DB8::1",
        "2001:db8:0:0:0:0:0:1", "203.0.113.7", "0.0.0.0", "1:2:3:4:5:6:7::", "::1.2.3.4", "00001::1", "12345::1", " 10.96.7.7");

    private static readonly Gen<string> Range = Any("10.0.0.0/8", "10.0.0.1/8", "010.0.0.0/8", "10.0.0.0/08", " 10.0.0.0/8 ", "10.0.0.0", "10.0.0.0/33", "::/0", "2001:DB8::/32", "2001:db8::1/64", "::ffff:1.2.3.0/120", "", "x", "10.0.0.0/-1", "10.0.0.0/8/8", "\t10.0.0.0/8", "fd00::/129");

    private static readonly Gen<string> Word = Gen.Frequency(
        (6, Any("web", "a", "A", "a-b", "-a", "a-", "a.b", "a_b", "a b", "", "1", "80", "0a", "a/b", "a/b/c", "/a", "a/", "Example.com/X", "example.com/x", "x\n", "é", "kubernetes.io/h2c", "orphan", "a--b", "http", "https-1", "a..b", ".a", "y", "true", "null")),
        (1, Gen.Int[14, 17].Select(n => new string('a', n))), (1, Gen.Int[62, 65].Select(n => new string('b', n))), (1, Gen.Int[252, 255].Select(n => new string('c', n))),
        (2, Gen.Char["abAB1-._/ "].Array[1, 8].Select(c => new string(c))));

    // A number, or now and then something that is no 32-bit number.
    private static readonly Gen<string> Number = Gen.Frequency(
        (12, Any("0", "1", "80", "443", "8080", "65535", "65536", "-1", "10250", "30000", "30001", "32767", "32768", "29999", "86400", "86401", "2147483647")),
        (1, Any("2147483648", "80.0", "8e1", "80.5", "\"80\"", "null", "true", "-0", "[]", "{}")));

    private static readonly Gen<string> Port = Gen.Select(Gen.Bool, Member("port", Number), Gen.OneOf(
            Member("name", Text(Word)), Member("protocol", Quoted("TCP", "UDP", "SCTP", "tcp", "HTTP", "", "TCP ")), Member("targetPort", Gen.OneOf(Number, Text(Word))),
            Member("appProtocol", Text(Word)), Member("nodePort", Number), Member("x", Number), Member("Port", Number)).Array[0, 3])
        .Select((hasPort, port, more) => Object(hasPort ? [port, .. more] : more));

    // Enough of them that a rule may keep them in something else than it keeps a few in. Node ports of the static band alone: what the server
    // draws for the others comes from above it (kube-apiserver, 86 of the default range), and would now and then be one that stands further down.
    private static readonly Gen<string> ManyPorts = Gen.Select(Gen.Int[1, 400], Gen.Int[1, 2000], Quoted("TCP", "UDP"), Gen.Frequency((9, Gen.Const(0)), (1, Gen.Int[30000, 30085])), (name, port, protocol, nodePort) => $"{{\"name\":\"p{name}\",\"port\":{port},\"protocol\":{protocol},\"nodePort\":{nodePort}}}")
        .Array[2, 40].Select(ports => "[" + string.Join(',', ports) + "]");

    private static readonly Gen<(string Name, string Value)> SpecField = Gen.OneOf(
        Member("type", Quoted("ClusterIP", "NodePort", "LoadBalancer", "ExternalName", "", "Headless", "nodePort")),
        Member("ports", Gen.Frequency((5, List(Port, 0, 3)), (1, ManyPorts))), Member("selector", Map()), Member("clusterIP", Text(Address)), Member("clusterIPs", List(Text(Address), 0, 3)),
        Member("ipFamilies", List(Quoted("IPv4", "IPv6", "ipv4"), 0, 3)), Member("ipFamilyPolicy", Quoted("SingleStack", "PreferDualStack", "RequireDualStack", "DualStack", "")),
        Member("externalIPs", List(Text(Address), 0, 3)), Member("externalName", Gen.OneOf(Text(Word), Text(Address), Quoted("a.example.com.", "https://a.b", "a_b.c", "*.a", "."))),
        Member("sessionAffinity", Quoted("None", "ClientIP", "clientIP", "")), Member("sessionAffinityConfig", Number.Select(n => "{\"clientIP\":{\"timeoutSeconds\":" + n + "}}")), Member("sessionAffinityConfig", Any("null", "{}", """{"clientIP":null}""", """{"clientIP":{}}""")),
        Member("externalTrafficPolicy", Quoted("Cluster", "Local", "", "Global")), Member("internalTrafficPolicy", Quoted("Cluster", "Local", "", "local")), Member("healthCheckNodePort", Number),
        Member("allocateLoadBalancerNodePorts", Any("true", "false", "null", "\"true\"")), Member("loadBalancerClass", Text(Word)), Member("loadBalancerSourceRanges", List(Text(Range), 0, 3)),
        Member("loadBalancerIP", Text(Address)), Member("publishNotReadyAddresses", Any("true", "false", "null", "1")), Member("trafficDistribution", Quoted("PreferClose", "PreferSameZone", "PreferSameNode", "", "x")),
        Member("ipFamily", Quoted("IPv4")), Member("clusterIp", Text(Address)));

    private static readonly Gen<(string Name, string Value)> MetadataField = Gen.OneOf(
        Member("labels", Map()), Member("annotations", Map()), Member("namespace", Quoted("default", "")), Member("generateName", Text(Word.Where(IsSendable))), Member("generation", Any("0", "5", "-1", "1.5")),
        Member("annotations", Text(Range).Select(r => $$"""{"service.beta.kubernetes.io/load-balancer-source-ranges":{{r}}}""")),
        Member("annotations", Any("""{"service.kubernetes.io/topology-aware-hints":"auto"}""", """{"service.kubernetes.io/topology-aware-hints":"auto","service.kubernetes.io/topology-mode":"x"}""")),
        Member("finalizers", List(Text(Word), 0, 2)), Member("creationTimestamp", Any("null", "\"2026-01-31T1:00:00Z\"", "\"x\"", "\"2026-01-31T12:00:00.5+01:00\"")),
        Member("ownerReferences", List(Gen.Select(Any("v1", "", "apps/v1", "a/b/c"), Any("ConfigMap", "", "Event"), Any("", "u1", "u2"), Gen.Bool, (v, k, u, c) => $$"""{"apiVersion":"{{v}}","kind":"{{k}}","name":"x","uid":"{{u}}","controller":{{(c ? "true" : "false")}}}"""), 0, 2)),
        Member("deletionTimestamp", Any("null", "\"2026-01-31T12:00:00Z\"", "\"x\"")), Member("deletionGracePeriodSeconds", Any("null", "0", "30", "-1", "1.5")),
        Member("x", Number));

    /// <summary>A manifest to create. Its name is a unique one, or one that is most likely refused.</summary>
    public static Gen<string> Creates { get; } = Gen.Select(Spec(0, 4), MetadataField.Array[0, 2], Gen.Int[0, int.MaxValue], Gen.Frequency((9, Gen.Const("")), (1, Word.Where(IsSendable))))
        .Select((spec, metadata, number, odd) => Manifest(odd.Length > 0 ? odd : $"s{number}", metadata, spec));

    /// <summary>A pair: what is live, and what is put over it under the same name.</summary>
    public static Gen<(string Old, string New)> Replaces { get; } = Gen.Select(Gen.Int[0, int.MaxValue], Any(Bases), Gen.Select(MetadataField.Array[0, 1], SpecField.Array[0, 2]), Gen.Select(MetadataField.Array[0, 1], SpecField.Array[0, 3]),
            Gen.Frequency((1, Any(Bases)), (2, Gen.Const(""))))
        .Select((number, start, before, after, other) => (
            Manifest($"u{number}", before.Item1, Merge(start, before.Item2)), Manifest($"u{number}", after.Item1, Merge(other.Length > 0 ? other : Merge(start, before.Item2), after.Item2))));

    // Names with a dot or a slash make the server try its whole range; "%" cannot stand in a path.
    private static bool IsSendable(string name) => name.Length > 0 && !name.AsSpan().ContainsAny("./%");

    private static Gen<string> Spec(int least, int most) => Gen.Select(Any(Bases), SpecField.Array[least, most]).Select(Merge);

    private static string Merge(string start, (string Name, string Value)[] fields)
    {
        var spec = JsonNode.Parse(start)!.AsObject();
        foreach (var (name, value) in fields) spec[name] = JsonNode.Parse(value);
        return spec.ToJsonString();
    }

    private static string Manifest(string name, (string Name, string Value)[] metadata, string spec) =>
        $$"""{"apiVersion":"v1","kind":"Service","metadata":{{Object([("name", JsonValue.Create(name).ToJsonString()), .. metadata.Where(m => m.Name != "generateName" || name.Length > 0)])}},"spec":{{spec}}}""";

    // A member may come twice: that is what a strict decoder refuses.
    private static string Object((string Name, string Value)[] members) => "{" + string.Join(',', members.Select(m => $"\"{m.Name}\":{m.Value}")) + "}";

    private static Gen<string> Any(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string> Quoted(params string[] values) => Text(Any(values));

    private static Gen<string> Text(Gen<string> text) => text.Select(t => JsonValue.Create(t).ToJsonString());

    private static Gen<(string Name, string Value)> Member(string name, Gen<string> value) => value.Select(v => (name, v));

    private static Gen<string> List(Gen<string> item, int least, int most) => item.Array[least, most].Select(i => "[" + string.Join(',', i) + "]");

    private static Gen<string> Map() => Gen.Select(Text(Word), Gen.Frequency((9, Text(Word)), (1, Number))).Array[0, 2].Select(m => "{" + string.Join(',', m.DistinctBy(e => e.Item1).Select(e => $"{e.Item1}:{e.Item2}")) + "}");
}
