namespace ServiceInfra.Manifests;

/// <summary>
/// The 20 fields of API type <c>ServiceSpec</c> that releases 1.32 to 1.37 have, in the API's own order of names. Null is absent; for the
/// API's pointer fields an empty string or false counts as set.
/// </summary>
public sealed record ServiceSpec
{
    /// <summary>API field <c>spec.allocateLoadBalancerNodePorts</c>.</summary>
    public bool? AllocateLoadBalancerNodePorts { get; init; }

    /// <summary>API field <c>spec.clusterIP</c>: an address, "None" or absent.</summary>
    public string? ClusterIP { get; init; }

    /// <summary>API field <c>spec.clusterIPs</c>.</summary>
    public IReadOnlyList<string>? ClusterIPs { get; init; }

    /// <summary>API field <c>spec.externalIPs</c>.</summary>
    public IReadOnlyList<string>? ExternalIPs { get; init; }

    /// <summary>API field <c>spec.externalName</c>.</summary>
    public string? ExternalName { get; init; }

    /// <summary>API field <c>spec.externalTrafficPolicy</c>: Cluster or Local.</summary>
    public string? ExternalTrafficPolicy { get; init; }

    /// <summary>API field <c>spec.healthCheckNodePort</c>.</summary>
    public int? HealthCheckNodePort { get; init; }

    /// <summary>API field <c>spec.internalTrafficPolicy</c>: Cluster or Local.</summary>
    public string? InternalTrafficPolicy { get; init; }

    /// <summary>API field <c>spec.ipFamilies</c>: IPv4, IPv6.</summary>
    public IReadOnlyList<string>? IpFamilies { get; init; }

    /// <summary>API field <c>spec.ipFamilyPolicy</c>: SingleStack, PreferDualStack, RequireDualStack.</summary>
    public string? IpFamilyPolicy { get; init; }

    /// <summary>API field <c>spec.loadBalancerClass</c>.</summary>
    public string? LoadBalancerClass { get; init; }

    /// <summary>API field <c>spec.loadBalancerIP</c>.</summary>
    public string? LoadBalancerIP { get; init; }

    /// <summary>API field <c>spec.loadBalancerSourceRanges</c>.</summary>
    public IReadOnlyList<string>? LoadBalancerSourceRanges { get; init; }

    /// <summary>API field <c>spec.ports</c>.</summary>
    public IReadOnlyList<ServicePort>? Ports { get; init; }

    /// <summary>API field <c>spec.publishNotReadyAddresses</c>.</summary>
    public bool? PublishNotReadyAddresses { get; init; }

    /// <summary>API field <c>spec.selector</c>.</summary>
    public IReadOnlyDictionary<string, string>? Selector { get; init; }

    /// <summary>API field <c>spec.sessionAffinity</c>: None or ClientIP.</summary>
    public string? SessionAffinity { get; init; }

    /// <summary>API field <c>spec.sessionAffinityConfig</c>.</summary>
    public SessionAffinityConfig? SessionAffinityConfig { get; init; }

    /// <summary>API field <c>spec.trafficDistribution</c>.</summary>
    public string? TrafficDistribution { get; init; }

    /// <summary>API field <c>spec.type</c>: ClusterIP, NodePort, LoadBalancer or ExternalName.</summary>
    public string? Type { get; init; }
}
