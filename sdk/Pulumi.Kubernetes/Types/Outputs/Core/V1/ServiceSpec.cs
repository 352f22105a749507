using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a Service is asked to be, with the server's defaults.</summary>
[OutputType]
public sealed class ServiceSpec
{
    /// <summary>Whether a load balancer gets node ports.</summary>
    public readonly bool AllocateLoadBalancerNodePorts;

    /// <summary>Address inside the cluster, or "None".</summary>
    public readonly string ClusterIP;

    /// <summary>Addresses inside the cluster, one per IP family.</summary>
    public readonly ImmutableArray<string> ClusterIPs;

    /// <summary>Addresses outside the cluster whose traffic the nodes take.</summary>
    public readonly ImmutableArray<string> ExternalIPs;

    /// <summary>The DNS name that an ExternalName Service stands for.</summary>
    public readonly string ExternalName;

    /// <summary>Local keeps traffic from outside on the node it arrives at; else Cluster.</summary>
    public readonly string ExternalTrafficPolicy;

    /// <summary>Where load balancers ask a node for its health, with external traffic policy Local.</summary>
    public readonly int HealthCheckNodePort;

    /// <summary>Local keeps traffic of pods on their node; else Cluster.</summary>
    public readonly string InternalTrafficPolicy;

    /// <summary>IPv4, IPv6 or both, the first one first.</summary>
    public readonly ImmutableArray<string> IpFamilies;

    /// <summary>IP family of clusters before 1.20.</summary>
    public readonly string IpFamily;

    /// <summary>SingleStack, PreferDualStack or RequireDualStack.</summary>
    public readonly string IpFamilyPolicy;

    /// <summary>Which load balancer implementation is to serve it.</summary>
    public readonly string LoadBalancerClass;

    /// <summary>Address that the load balancer was asked for; deprecated by Kubernetes.</summary>
    public readonly string LoadBalancerIP;

    /// <summary>The client networks a load balancer lets through.</summary>
    public readonly ImmutableArray<string> LoadBalancerSourceRanges;

    /// <summary>Its ports.</summary>
    public readonly ImmutableArray<ServicePort> Ports;

    /// <summary>Also lists pods that are not ready.</summary>
    public readonly bool PublishNotReadyAddresses;

    /// <summary>Labels of the pods it stands for.</summary>
    public readonly ImmutableDictionary<string, string> Selector;

    /// <summary>ClientIP sends a client to the same pod again; else None.</summary>
    public readonly string SessionAffinity;

    /// <summary>Settings of the session affinity.</summary>
    public readonly SessionAffinityConfig SessionAffinityConfig;

    /// <summary>Preferred places of pods, in clusters before 1.22.</summary>
    public readonly ImmutableArray<string> TopologyKeys;

    /// <summary>Which pods are preferred, such as PreferClose.</summary>
    public readonly string TrafficDistribution;

    /// <summary>ClusterIP, NodePort, LoadBalancer or ExternalName.</summary>
    public readonly string Type;

    [OutputConstructor]
    private ServiceSpec(
        bool allocateLoadBalancerNodePorts, string clusterIP, ImmutableArray<string> clusterIPs, ImmutableArray<string> externalIPs,
        string externalName, string externalTrafficPolicy, int healthCheckNodePort, string internalTrafficPolicy, ImmutableArray<string> ipFamilies,
        string ipFamily, string ipFamilyPolicy, string loadBalancerClass, string loadBalancerIP, ImmutableArray<string> loadBalancerSourceRanges,
        ImmutableArray<ServicePort> ports, bool publishNotReadyAddresses, ImmutableDictionary<string, string> selector, string sessionAffinity,
        SessionAffinityConfig sessionAffinityConfig, ImmutableArray<string> topologyKeys, string trafficDistribution, string type)
    {
        AllocateLoadBalancerNodePorts = allocateLoadBalancerNodePorts;
        ClusterIP = clusterIP;
        ClusterIPs = clusterIPs;
        ExternalIPs = externalIPs;
        ExternalName = externalName;
        ExternalTrafficPolicy = externalTrafficPolicy;
        HealthCheckNodePort = healthCheckNodePort;
        InternalTrafficPolicy = internalTrafficPolicy;
        IpFamilies = ipFamilies;
        IpFamily = ipFamily;
        IpFamilyPolicy = ipFamilyPolicy;
        LoadBalancerClass = loadBalancerClass;
        LoadBalancerIP = loadBalancerIP;
        LoadBalancerSourceRanges = loadBalancerSourceRanges;
        Ports = ports;
        PublishNotReadyAddresses = publishNotReadyAddresses;
        Selector = selector;
        SessionAffinity = sessionAffinity;
        SessionAffinityConfig = sessionAffinityConfig;
        TopologyKeys = topologyKeys;
        TrafficDistribution = trafficDistribution;
        Type = type;
    }
}
