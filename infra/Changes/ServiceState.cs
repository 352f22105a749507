using ServiceInfra.Manifests;

namespace ServiceInfra.Changes;

/// <summary>
/// A Service's spec as the API server holds it: its defaults are filled in (upstream <c>SetDefaults_Service</c>), so that what was written out
/// and what was left to the server compare equal. What the server draws itself (addresses, node ports) stays open where it is not written.
/// </summary>
public sealed class ServiceState
{
    private const string Local = "Local", Cluster = "Cluster";
    internal const string SourceRangesAnnotation = "service.beta.kubernetes.io/load-balancer-source-ranges";

    /// <summary>Takes a manifest over.</summary>
    public ServiceState(ServiceManifest manifest)
    {
        Spec = manifest.Spec ?? new ServiceSpec();
        Type = Or(Spec.Type, "ClusterIP");
        var ports = Spec.Ports ?? [];
        Ports = IsExternalName ? [] : [.. ports.Select((p, i) => new PortState(p, i, HasNodePortType))];
        SourceRanges = IsLoadBalancer ? Ranges(manifest) : [];
    }

    /// <summary>The spec as it was written.</summary>
    public ServiceSpec Spec { get; }

    /// <summary>API field <c>spec.type</c>.</summary>
    public string Type { get; }

    /// <summary>API field <c>spec.ports</c>; empty for an ExternalName, which nothing proxies.</summary>
    public IReadOnlyList<PortState> Ports { get; }

    /// <summary>Whether the type is ExternalName.</summary>
    public bool IsExternalName => Type == "ExternalName";

    /// <summary>Whether the type is LoadBalancer.</summary>
    public bool IsLoadBalancer => Type == "LoadBalancer";

    /// <summary>Whether there is no virtual IP, but the pods' addresses in DNS.</summary>
    public bool IsHeadless => !IsExternalName && FirstClusterIP == WellKnown.HeadlessClusterIP;

    /// <summary>Whether the type gives ports of every node to the Service.</summary>
    public bool HasNodePortType => Type is "NodePort" or "LoadBalancer";

    /// <summary>Whether traffic from outside the cluster can come (upstream <c>ExternallyAccessible</c>).</summary>
    public bool IsExposed => HasNodePortType || (Type == "ClusterIP" && ExternalIPs.Count > 0);

    /// <summary>Virtual IP, Headless or ExternalName: the wizard's words.</summary>
    public string Form => IsExternalName ? "ExternalName" : IsHeadless ? "Headless" : "Virtual IP";

    /// <summary>The first cluster address as written; null where the server draws it.</summary>
    public string? FirstClusterIP => !string.IsNullOrEmpty(Spec.ClusterIP) ? Spec.ClusterIP : Spec.ClusterIPs is [{ Length: > 0 } first, ..] ? first : null;

    /// <summary>The cluster addresses as written; empty where the server draws them.</summary>
    public IReadOnlyList<string> ClusterIPs => Spec.ClusterIPs is { Count: > 0 } all ? all : FirstClusterIP is { } one ? [one] : [];

    /// <summary>API field <c>spec.selector</c>; an ExternalName has none.</summary>
    public IReadOnlyDictionary<string, string> Selector => IsExternalName ? Nothing : Spec.Selector ?? Nothing;

    /// <summary>API field <c>spec.sessionAffinity</c> (API default None).</summary>
    public string SessionAffinity => Or(Spec.SessionAffinity, "None");

    /// <summary>Seconds of client-IP affinity (API default 10800); null without it.</summary>
    public int? AffinitySeconds => SessionAffinity == "ClientIP" ? Spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds ?? 10800 : null;

    /// <summary>API field <c>spec.externalTrafficPolicy</c> (API default Cluster).</summary>
    public string ExternalTrafficPolicy => Or(Spec.ExternalTrafficPolicy, Cluster);

    /// <summary>API field <c>spec.internalTrafficPolicy</c> (API default Cluster).</summary>
    public string InternalTrafficPolicy => Or(Spec.InternalTrafficPolicy, Cluster);

    /// <summary>API field <c>spec.ipFamilyPolicy</c> (API default SingleStack).</summary>
    public string IpFamilyPolicy => Or(Spec.IpFamilyPolicy, "SingleStack");

    /// <summary>API field <c>spec.externalIPs</c>.</summary>
    public IReadOnlyList<string> ExternalIPs => Spec.ExternalIPs ?? [];

    /// <summary>The source ranges that apply: the field's, else the annotation's. Empty lets everybody in.</summary>
    public IReadOnlyList<string> SourceRanges { get; }

    /// <summary>API field <c>spec.allocateLoadBalancerNodePorts</c> (API default true).</summary>
    public bool AllocatesNodePorts => Spec.AllocateLoadBalancerNodePorts ?? true;

    /// <summary>API field <c>spec.publishNotReadyAddresses</c> (API default false).</summary>
    public bool PublishesNotReady => Spec.PublishNotReadyAddresses ?? false;

    /// <summary>Whether a health-check node port belongs to it (upstream <c>NeedsHealthCheck</c>).</summary>
    public bool NeedsHealthCheck => IsLoadBalancer && ExternalTrafficPolicy == Local;

    private static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>();

    private static IReadOnlyList<string> Ranges(ServiceManifest manifest)
    {
        if (manifest.Spec?.LoadBalancerSourceRanges is { Count: > 0 } field) return field;
        var annotation = manifest.Metadata.Annotations?.GetValueOrDefault(SourceRangesAnnotation);
        return annotation is null ? [] : annotation.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Or(string? text, string fallback) => string.IsNullOrEmpty(text) ? fallback : text;
}
