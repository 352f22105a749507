using ServiceInfra.Catalog;

namespace ServiceInfra.Manifests;

/// <summary>
/// The wizard's effect: from a definition to the Service that the console would post. Pure; what
/// the console posts for each type is among its golden cases. A <c>workload</c> leaves the selector open: its labels are only known to a live
/// cluster.
/// </summary>
public static class ManifestBuilder
{
    /// <summary>Builds the manifest of a definition that is not in edit mode.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="name">The Service's name.</param>
    /// <param name="ns">The namespace, or null where none is known.</param>
    public static ServiceManifest Build(ServiceDefinition definition, string name, string? ns) => new()
    {
        Metadata = new ObjectMeta
        {
            Name = name,
            Namespace = definition.Namespace ?? ns,
            Labels = Labels(definition, name),
            Annotations = Annotations(definition),
        },
        Spec = definition.Type == ServiceType.ExternalName
            ? new ServiceSpec { Type = "ExternalName", ExternalName = definition.ExternalName }
            : Spec(definition),
    };

    private static ServiceSpec Spec(ServiceDefinition d)
    {
        var access = d.InternetAccess;
        return new ServiceSpec
        {
            Type = access?.Type switch
            {
                InternetAccessType.NodePort => "NodePort",
                InternetAccessType.LoadBalancer => "LoadBalancer",
                // The console leaves the type to the server's default, ClusterIP.
                _ => null,
            },
            ClusterIP = d.Type == ServiceType.Headless ? WellKnown.HeadlessClusterIP : d.ClusterIP ?? (d.ClusterIPs is [var first, ..] ? first : null),
            ClusterIPs = d.Type == ServiceType.Headless ? null : d.ClusterIPs,
            Selector = d.Selector,
            Ports = d.Ports?.Select(Port).ToArray(),
            SessionAffinity = d.SessionAffinity?.Type ?? "None",
            SessionAffinityConfig = Affinity(d.SessionAffinity),
            IpFamilies = d.IpFamilies,
            IpFamilyPolicy = d.IpFamilyPolicy,
            InternalTrafficPolicy = d.InternalTrafficPolicy,
            ExternalIPs = d.ExternalIPs,
            PublishNotReadyAddresses = d.PublishNotReadyAddresses,
            TrafficDistribution = d.TrafficDistribution,
            ExternalTrafficPolicy = access?.ExternalTrafficPolicy,
            HealthCheckNodePort = access?.HealthCheckNodePort,
            LoadBalancerClass = access?.LoadBalancerClass ?? Preset(access)?.LoadBalancerClass,
            LoadBalancerSourceRanges = access?.SourceRanges,
            LoadBalancerIP = access?.LoadBalancerIP,
            AllocateLoadBalancerNodePorts = access?.AllocateNodePorts,
        };
    }

    private static ServicePort Port(PortDefinition port)
    {
        var (protocol, word) = WizardProtocol.Of(port.Protocol);
        return new ServicePort
        {
            Name = port.Name ?? (word is null ? null : $"{word}-{port.Port}"),
            Protocol = protocol,
            Port = port.Port,
            TargetPort = port.TargetPort,
            NodePort = port.NodePort,
            AppProtocol = port.AppProtocol,
        };
    }

    // 10800 is what the console writes when the box is ticked; the server's default is the same.
    private static SessionAffinityConfig? Affinity(SessionAffinityDefinition? affinity) => affinity is not { Type: "ClientIP" } ? null
        : new SessionAffinityConfig { ClientIP = new ClientIPConfig { TimeoutSeconds = affinity.TimeoutSeconds ?? 10800 } };

    private static Dictionary<string, string> Labels(ServiceDefinition d, string name)
    {
        var labels = d.Labels is null ? new Dictionary<string, string>(1, StringComparer.Ordinal) : new Dictionary<string, string>(d.Labels, StringComparer.Ordinal);
        labels.TryAdd(WellKnown.App, name);
        return labels;
    }

    private static Dictionary<string, string>? Annotations(ServiceDefinition d)
    {
        var annotations = new Dictionary<string, string>(StringComparer.Ordinal);
        AddPreset(annotations, d);
        Add(annotations, d.InternetAccess?.Annotations);
        Add(annotations, d.Annotations);
        if (d.Alias is not null) annotations[WellKnown.Alias] = d.Alias;
        if (d.Description is not null) annotations[WellKnown.Description] = d.Description;
        if (d.Creator is not null) annotations[WellKnown.Creator] = d.Creator;
        return annotations.Count == 0 ? null : annotations;
    }

    private static ProviderPreset? Preset(InternetAccessDefinition? access) =>
        access is { Type: InternetAccessType.LoadBalancer, Provider: { } provider } ? ProviderPresets.All.GetValueOrDefault(provider) : null;

    private static void AddPreset(Dictionary<string, string> annotations, ServiceDefinition d)
    {
        if (Preset(d.InternetAccess) is not { } preset) return;
        var given = (string key) => d.Annotations?.ContainsKey(key) is true || d.InternetAccess?.Annotations?.ContainsKey(key) is true;
        var wanted = d.InternetAccess!.Internal is true ? preset.Internal : preset.Public;
        foreach (var (key, value) in wanted ?? preset.Public)
            if (key != preset.Optional || preset.YieldsTo?.Any(given) is not true) annotations[key] = value;
    }

    private static void Add(Dictionary<string, string> annotations, IReadOnlyDictionary<string, string>? more)
    {
        if (more is null) return;
        foreach (var (key, value) in more) annotations[key] = value;
    }
}
