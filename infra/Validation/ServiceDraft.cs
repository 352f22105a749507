using ServiceInfra.Manifests;
using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation;

/// <summary>
/// A Service as the server holds it on its way to storage: the manifest with the server's defaults, then with what allocation
/// fills in. Where the API knows no difference between empty and absent, empty is absent here.
/// </summary>
public sealed class ServiceDraft
{
    /// <summary>Node ports from here on are none, and no manifest can have them: each stands for a number that the server draws.</summary>
    public const long FirstUnknownPort = 1L << 32;

    /// <summary>Stand for the addresses that the server draws.</summary>
    internal const string UnknownIPv4 = "<drawn IPv4>", UnknownIPv6 = "<drawn IPv6>";

    private long _nextUnknownPort;

    /// <summary>Takes over a manifest with the server's defaults (upstream <c>SetDefaults_Service</c>).</summary>
    /// <param name="manifest">The manifest.</param>
    /// <param name="server">The server that it is sent to.</param>
    /// <param name="stored">The live Service that it replaces; null for a create.</param>
    /// <param name="defaulted">False to leave out the defaults, for a look at validation alone.</param>
    public ServiceDraft(ServiceManifest manifest, ServerProfile server, ServiceDraft? stored = null, bool defaulted = true)
    {
        Server = server;
        Stored = stored;
        Manifest = manifest;
        Metadata = manifest.Metadata;
        Spec = manifest.Spec ?? NoSpec;
        Ports = TakePorts(Spec.Ports, defaulted);
        Namespace = Or(Metadata.Namespace, defaulted ? "default" : "");
        Type = Or(Spec.Type, defaulted ? ServiceTypes.ClusterIP : "");
        SessionAffinity = Or(Spec.SessionAffinity, defaulted ? ServiceTypes.None : "");
        SessionAffinityConfig = defaulted ? DefaultedConfig() : Spec.SessionAffinityConfig;
        ClusterIP = Spec.ClusterIP ?? "";
        ClusterIPs = Spec.ClusterIPs ?? [];
        IpFamilies = Spec.IpFamilies ?? [];
        IpFamilyPolicy = Spec.IpFamilyPolicy;
        ExternalIPs = Spec.ExternalIPs ?? [];
        ExternalTrafficPolicy = Or(Spec.ExternalTrafficPolicy, defaulted && IsExternallyAccessible ? ServiceTypes.Cluster : "");
        InternalTrafficPolicy = Spec.InternalTrafficPolicy ?? (defaulted && HasClusterAddressType ? ServiceTypes.Cluster : null);
        HealthCheckNodePort = Spec.HealthCheckNodePort ?? 0;
        AllocateLoadBalancerNodePorts = Spec.AllocateLoadBalancerNodePorts ?? (defaulted && IsLoadBalancer ? true : null);
        LoadBalancerClass = Spec.LoadBalancerClass;
        // Numbers that a replace draws must differ from those that the stored Service got.
        _nextUnknownPort = stored is null ? FirstUnknownPort : stored._nextUnknownPort;
    }

    private static readonly ServiceSpec NoSpec = new();
    private static readonly SessionAffinityConfig DefaultConfig = new() { ClientIP = new ClientIPConfig { TimeoutSeconds = 10800 } };

    /// <summary>The server.</summary>
    public ServerProfile Server { get; }

    /// <summary>The live Service that this one replaces; null for a create.</summary>
    public ServiceDraft? Stored { get; }

    /// <summary>What was sent.</summary>
    public ServiceManifest Manifest { get; }

    /// <summary>The manifest's metadata.</summary>
    public ObjectMeta Metadata { get; }

    /// <summary>The manifest's spec as it was sent; empty where it has none.</summary>
    public ServiceSpec Spec { get; }

    /// <summary>API field <c>metadata.ownerReferences</c> without repetitions, which the server removes before it looks.</summary>
    public IReadOnlyList<OwnerReference> OwnerReferences => Metadata.OwnerReferences switch
    {
        null => [],
        { Count: < 2 } owners => owners,
        var owners => owners.Distinct().ToList(),
    };

    /// <summary>API field <c>metadata.namespace</c>; that of the request where the manifest has none.</summary>
    public string Namespace { get; }

    /// <summary>API field <c>spec.type</c>.</summary>
    public string Type { get; }

    /// <summary>API field <c>spec.ports</c>.</summary>
    public IReadOnlyList<DraftPort> Ports { get; }

    /// <summary>API field <c>spec.sessionAffinity</c>.</summary>
    public string SessionAffinity { get; }

    /// <summary>API field <c>spec.clusterIP</c>.</summary>
    public string ClusterIP { get; set; }

    /// <summary>API field <c>spec.clusterIPs</c>.</summary>
    public IReadOnlyList<string> ClusterIPs { get; set; }

    /// <summary>API field <c>spec.ipFamilies</c>.</summary>
    public IReadOnlyList<string> IpFamilies { get; set; }

    /// <summary>API field <c>spec.ipFamilyPolicy</c>.</summary>
    public string? IpFamilyPolicy { get; set; }

    /// <summary>API field <c>spec.externalIPs</c>.</summary>
    public IReadOnlyList<string> ExternalIPs { get; }

    /// <summary>API field <c>spec.externalTrafficPolicy</c>.</summary>
    public string ExternalTrafficPolicy { get; set; }

    /// <summary>API field <c>spec.internalTrafficPolicy</c>.</summary>
    public string? InternalTrafficPolicy { get; }

    /// <summary>API field <c>spec.healthCheckNodePort</c>.</summary>
    public long HealthCheckNodePort { get; set; }

    /// <summary>API field <c>spec.allocateLoadBalancerNodePorts</c>.</summary>
    public bool? AllocateLoadBalancerNodePorts { get; set; }

    /// <summary>API field <c>spec.loadBalancerClass</c>.</summary>
    public string? LoadBalancerClass { get; set; }

    /// <summary>API field <c>spec.sessionAffinityConfig</c>: dropped by the server with affinity None, filled with ClientIP.</summary>
    public SessionAffinityConfig? SessionAffinityConfig { get; }

    /// <summary>Whether the type is LoadBalancer.</summary>
    public bool IsLoadBalancer => Type == ServiceTypes.LoadBalancer;

    /// <summary>Whether the type is ExternalName.</summary>
    public bool IsExternalName => Type == ServiceTypes.ExternalName;

    /// <summary>Whether the type is one that gets node ports.</summary>
    public bool HasNodePortType => Type is ServiceTypes.NodePort or ServiceTypes.LoadBalancer;

    /// <summary>Whether the type is one that gets a cluster address.</summary>
    public bool HasClusterAddressType => Type is ServiceTypes.ClusterIP or ServiceTypes.NodePort or ServiceTypes.LoadBalancer;

    /// <summary>Whether validation takes it for headless (upstream <c>isHeadlessService</c>): clusterIPs is exactly None.</summary>
    public bool IsHeadless => ClusterIPs.Count == 1 && ClusterIPs[0] == ServiceTypes.None;

    /// <summary>Whether there is no selector.</summary>
    public bool IsSelectorless => Spec.Selector is not { Count: > 0 };

    /// <summary>Whether traffic from outside the cluster can come (upstream <c>ExternallyAccessible</c>).</summary>
    public bool IsExternallyAccessible => HasNodePortType || (Type == ServiceTypes.ClusterIP && Spec.ExternalIPs is { Count: > 0 });

    /// <summary>Whether a health-check node port belongs to it (upstream <c>NeedsHealthCheck</c>).</summary>
    public bool NeedsHealthCheckPort => IsLoadBalancer && ExternalTrafficPolicy == ServiceTypes.Local;

    /// <summary>Whether node ports are drawn for ports that name none.</summary>
    public bool DrawsNodePorts => Type == ServiceTypes.NodePort || (IsLoadBalancer && AllocateLoadBalancerNodePorts == true);

    /// <summary>A stand-in for the next node port that the server draws.</summary>
    internal long DrawPort() => _nextUnknownPort++;

    /// <summary>A stand-in for the next address of a family that the server draws.</summary>
    internal static string DrawAddress(string family) => family == ServiceTypes.IPv6 ? UnknownIPv6 : UnknownIPv4;

    /// <summary>Whether an address is one that the server drew and this program does not know.</summary>
    internal static bool IsUnknown(string address) => address is UnknownIPv4 or UnknownIPv6;

    private SessionAffinityConfig? DefaultedConfig() => SessionAffinity switch
    {
        ServiceTypes.None => null,
        ServiceTypes.ClientIP when Spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds is null => DefaultConfig,
        _ => Spec.SessionAffinityConfig,
    };

    private static DraftPort[] TakePorts(IReadOnlyList<ServicePort>? ports, bool defaulted)
    {
        if (ports is null || ports.Count == 0) return [];
        var taken = new DraftPort[ports.Count];
        for (var i = 0; i < taken.Length; i++)
            taken[i] = DraftPort.From(ports[i], defaulted);
        return taken;
    }

    private static string Or(string? text, string fallback) => string.IsNullOrEmpty(text) ? fallback : text;
}
