using System.Text.Json.Nodes;
using ServiceInfra.Manifests;

namespace ServiceInfra.Planning;

/// <summary>
/// Writes a Service in the wizard's terms: the way back from <see cref="ManifestBuilder"/>. What is the server's default is left out; what the wizard
/// has no word for is lost, so the result has to be held against the manifest.
/// </summary>
internal static class DefinitionWriter
{
    /// <summary>The definition.</summary>
    /// <param name="manifest">The Service.</param>
    /// <param name="key">The catalog's key of it.</param>
    /// <param name="ns">The namespace that entries have where they name none; null where there is none.</param>
    public static JsonObject Of(ServiceManifest manifest, string key, string? ns)
    {
        var (metadata, spec) = (manifest.Metadata, manifest.Spec ?? new ServiceSpec());
        var annotations = new Dictionary<string, string>(metadata.Annotations ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        var entry = new JsonObject();
        if (metadata.Name != key) Add(entry, "name", metadata.Name);
        if (metadata.Namespace != ns) Add(entry, "namespace", metadata.Namespace);
        foreach (var (field, annotation) in (ReadOnlySpan<(string, string)>)[("alias", WellKnown.Alias), ("description", WellKnown.Description), ("creator", WellKnown.Creator)])
            if (annotations.Remove(annotation, out var text)) Add(entry, field, text);
        Spec(entry, spec);
        Add(entry, "labels", Map(metadata.Labels?.Where(l => l.Key != WellKnown.App || l.Value != metadata.Name)));
        Add(entry, "annotations", Map(annotations));
        return entry;
    }

    private static void Spec(JsonObject entry, ServiceSpec spec)
    {
        if (spec.Type == "ExternalName")
        {
            Add(entry, "type", "ExternalName");
            Add(entry, "externalName", spec.ExternalName);
            return;
        }
        var isHeadless = spec.ClusterIP == WellKnown.HeadlessClusterIP;
        if (isHeadless) Add(entry, "type", "Headless");
        Add(entry, "selector", Map(spec.Selector));
        Add(entry, "ports", spec.Ports is { Count: > 0 } ports ? new JsonArray([.. ports.Select(Port)]) : null);
        Add(entry, "internetAccess", Access(spec));
        if (spec.SessionAffinity == "ClientIP") Add(entry, "sessionAffinity", new JsonObject { ["type"] = "ClientIP", ["timeoutSeconds"] = spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds ?? 10800 });
        if (!isHeadless && spec.ClusterIPs is not { Count: > 1 }) Add(entry, "clusterIP", spec.ClusterIP ?? (spec.ClusterIPs is [var only] ? only : null));
        if (!isHeadless && spec.ClusterIPs is { Count: > 1 } several) Add(entry, "clusterIPs", List(several));
        Add(entry, "ipFamilies", List(spec.IpFamilies));
        Add(entry, "ipFamilyPolicy", spec.IpFamilyPolicy);
        if (spec.InternalTrafficPolicy != "Cluster") Add(entry, "internalTrafficPolicy", spec.InternalTrafficPolicy);
        Add(entry, "externalIPs", List(spec.ExternalIPs));
        if (spec.PublishNotReadyAddresses is true) Add(entry, "publishNotReadyAddresses", true);
        Add(entry, "trafficDistribution", spec.TrafficDistribution);
    }

    private static JsonObject Port(ServicePort port)
    {
        var entry = new JsonObject();
        Add(entry, "name", port.Name);
        if (port.Protocol is not (null or "" or "TCP")) Add(entry, "protocol", port.Protocol);
        if (port.Port is { } number) Add(entry, "port", number);
        if (port.TargetPort is { Text: { } name }) Add(entry, "targetPort", name);
        else if (port.TargetPort is { } target && target.Number != port.Port) Add(entry, "targetPort", target.Number);
        if (port.NodePort is { } nodePort and not 0) Add(entry, "nodePort", nodePort);
        Add(entry, "appProtocol", port.AppProtocol);
        return entry;
    }

    // A word where there is nothing else to say.
    private static JsonNode? Access(ServiceSpec spec)
    {
        var type = spec.Type is "NodePort" or "LoadBalancer" ? spec.Type : "None";
        var access = new JsonObject { ["type"] = type };
        if (spec.ExternalTrafficPolicy != "Cluster") Add(access, "externalTrafficPolicy", spec.ExternalTrafficPolicy);
        if (spec.HealthCheckNodePort is { } health and not 0) Add(access, "healthCheckNodePort", health);
        Add(access, "loadBalancerClass", spec.LoadBalancerClass);
        Add(access, "sourceRanges", List(spec.LoadBalancerSourceRanges));
        Add(access, "loadBalancerIP", spec.LoadBalancerIP);
        if (spec.AllocateLoadBalancerNodePorts is false) Add(access, "allocateNodePorts", false);
        return access.Count > 1 ? access : type == "None" ? null : type;
    }

    private static JsonObject? Map(IEnumerable<KeyValuePair<string, string>>? map) =>
        map is null ? null : new JsonObject(map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => KeyValuePair.Create(p.Key, (JsonNode?)p.Value)));

    private static JsonArray? List(IReadOnlyList<string>? items) => items is null ? null : new JsonArray([.. items.Select(i => (JsonNode?)i)]);

    // What is empty says nothing.
    private static void Add(JsonObject entry, string field, JsonNode? value)
    {
        if (value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 } || (value is JsonValue text && text.TryGetValue<string>(out var s) && s.Length == 0)) return;
        entry[field] = value;
    }
}
