using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>
/// What to write for a field that Kubernetes or Helm know by this name or in this place and the catalog by another. A nearest name would
/// mislead here: <c>externalTrafficPolicy</c> is one letter group away from <c>internalTrafficPolicy</c>, which steers other traffic.
/// </summary>
internal static class MisplacedFields
{
    private const string ManifestAdvice = "An entry has the catalog's fields. Put a manifest as it is below \"manifest\", inline or as the path of its file.";
    private const string PortAdvice = "It belongs to a port: ";

    // By ServiceSpec's names, from which docs/catalog.md maps too. Letter case does not count: 'loadBalancerIp' is meant as well.
    private static readonly Dictionary<string, string> OfAccess = new(StringComparer.OrdinalIgnoreCase)
    {
        ["externalTrafficPolicy"] = "externalTrafficPolicy",
        ["healthCheckNodePort"] = "healthCheckNodePort",
        ["loadBalancerClass"] = "loadBalancerClass",
        ["loadBalancerIP"] = "loadBalancerIP",
        ["loadBalancerSourceRanges"] = "sourceRanges",
        ["sourceRanges"] = "sourceRanges",
        ["allocateLoadBalancerNodePorts"] = "allocateNodePorts",
        ["allocateNodePorts"] = "allocateNodePorts",
        ["provider"] = "provider",
        ["internal"] = "internal",
    };

    private static readonly Dictionary<string, string> InEntry = new(StringComparer.Ordinal)
    {
        ["topologyKeys"] = "Kubernetes removed it in 1.22. Use trafficDistribution.",
        ["ipFamily"] = "Kubernetes removed it in 1.20. Use ipFamilies.",
        ["sessionAffinityConfig"] = "The time-out stands in sessionAffinity: write \"sessionAffinity\": { \"type\": \"ClientIP\", \"timeoutSeconds\": 10800 }.",
        ["timeoutSeconds"] = "It belongs into sessionAffinity or wait, as an object: { \"type\": \"ClientIP\", \"timeoutSeconds\": 10800 }, { \"for\": \"address\", \"timeoutSeconds\": 300 }.",
        ["nodePort"] = PortAdvice + "\"ports\": [ { \"port\": 80, \"nodePort\": 30080 } ].",
        ["targetPort"] = PortAdvice + "\"ports\": [ { \"port\": 80, \"targetPort\": 8080 } ].",
        ["protocol"] = PortAdvice + "\"ports\": [ { \"port\": 53, \"protocol\": \"UDP\" } ].",
        ["appProtocol"] = PortAdvice + "\"ports\": [ { \"port\": 80, \"appProtocol\": \"kubernetes.io/h2c\" } ].",
        ["apiVersion"] = ManifestAdvice,
        ["kind"] = ManifestAdvice,
        ["metadata"] = ManifestAdvice,
        ["spec"] = ManifestAdvice,
        ["status"] = "The cluster writes the status, nobody else. Remove it.",
    };

    private static readonly Dictionary<string, string> InPort = new(StringComparer.Ordinal)
    {
        ["containerPort"] = "The pods' port is \"targetPort\" here.",
        ["servicePort"] = "The port that clients connect to is \"port\" here.",
        ["number"] = "The port that clients connect to is \"port\" here.",
    };

    /// <summary>The answer for a field of a record; null where the nearest name is as good as any.</summary>
    /// <param name="record">The record that has no such field.</param>
    /// <param name="map">What stands there.</param>
    /// <param name="member">The field.</param>
    public static string? Answer(Type record, Node map, Member member)
    {
        if (record == typeof(PortDefinition)) return InPort.GetValueOrDefault(member.Name);
        if (record == typeof(InternetAccessDefinition)) return InAccess(member.Name);
        if (record != typeof(ServiceDefinition)) return null;
        return OfAccess.TryGetValue(member.Name, out var field) ? ToAccess(map["internetAccess"], field, member.Value) : InEntry.GetValueOrDefault(member.Name);
    }

    private static string? InAccess(string name)
    {
        if (OfAccess.TryGetValue(name, out var field) && field != name) return $"It is called \"{field}\" here.";
        if (name is "nodePort" or "sessionAffinityConfig") return InEntry[name];
        return FieldNames.Of(typeof(ServiceDefinition)).Contains(name) ? "It belongs to the entry, beside internetAccess." : null;
    }

    private static string ToAccess(Node? access, string field, Node value)
    {
        // An overlay's null removes, whatever the type is.
        var type = value.Kind == NodeKind.Null ? "" : $"\"type\": \"{TypeOf(access)}\", ";
        return $"It belongs into internetAccess: write \"internetAccess\": {{ {type}\"{field}\": {Shown(value)} }}.";
    }

    private static string TypeOf(Node? access) => (access?["type"] ?? access)?.Text == nameof(InternetAccessType.NodePort) ? "NodePort" : "LoadBalancer";

    private static string Shown(Node value) => NodeJson.Text(value) is { Length: <= 60 } text ? text : "…";
}
