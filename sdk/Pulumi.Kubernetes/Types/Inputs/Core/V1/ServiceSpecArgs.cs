namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>What a Service is asked to be.</summary>
public class ServiceSpecArgs : ResourceArgs
{
    /// <summary>Whether a load balancer gets node ports; yes unless given.</summary>
    [Input("allocateLoadBalancerNodePorts")] public Input<bool>? AllocateLoadBalancerNodePorts { get; set; }

    /// <summary>Address inside the cluster: "None" for none, "" to be given one.</summary>
    [Input("clusterIP")] public Input<string>? ClusterIP { get; set; }

    /// <summary>Addresses inside the cluster, one per IP family.</summary>
    [field: Input("clusterIPs")] public InputList<string> ClusterIPs { get => field ??= []; set; }

    /// <summary>Addresses outside the cluster whose traffic the nodes take.</summary>
    [field: Input("externalIPs")] public InputList<string> ExternalIPs { get => field ??= []; set; }

    /// <summary>The DNS name that an ExternalName Service stands for.</summary>
    [Input("externalName")] public Input<string>? ExternalName { get; set; }

    /// <summary>Local keeps traffic from outside on the node it arrives at; else Cluster.</summary>
    [Input("externalTrafficPolicy")] public Input<string>? ExternalTrafficPolicy { get; set; }

    /// <summary>Where load balancers ask a node for its health, with external traffic policy Local.</summary>
    [Input("healthCheckNodePort")] public Input<int>? HealthCheckNodePort { get; set; }

    /// <summary>Local keeps traffic of pods on their node; else Cluster.</summary>
    [Input("internalTrafficPolicy")] public Input<string>? InternalTrafficPolicy { get; set; }

    /// <summary>IPv4, IPv6 or both, the first one first.</summary>
    [field: Input("ipFamilies")] public InputList<string> IpFamilies { get => field ??= []; set; }

    /// <summary>IP family of clusters before 1.20.</summary>
    [Input("ipFamily")] public Input<string>? IpFamily { get; set; }

    /// <summary>SingleStack, PreferDualStack or RequireDualStack.</summary>
    [Input("ipFamilyPolicy")] public Input<string>? IpFamilyPolicy { get; set; }

    /// <summary>Which load balancer implementation is to serve it.</summary>
    [Input("loadBalancerClass")] public Input<string>? LoadBalancerClass { get; set; }

    /// <summary>Address to ask the load balancer for; deprecated by Kubernetes.</summary>
    [Input("loadBalancerIP")] public Input<string>? LoadBalancerIP { get; set; }

    /// <summary>The client networks a load balancer lets through.</summary>
    [field: Input("loadBalancerSourceRanges")] public InputList<string> LoadBalancerSourceRanges { get => field ??= []; set; }

    /// <summary>Its ports.</summary>
    [field: Input("ports")] public InputList<ServicePortArgs> Ports { get => field ??= []; set; }

    /// <summary>Also lists pods that are not ready.</summary>
    [Input("publishNotReadyAddresses")] public Input<bool>? PublishNotReadyAddresses { get; set; }

    /// <summary>Labels of the pods it stands for.</summary>
    [field: Input("selector")] public InputMap<string> Selector { get => field ??= []; set; }

    /// <summary>ClientIP sends a client to the same pod again; else None.</summary>
    [Input("sessionAffinity")] public Input<string>? SessionAffinity { get; set; }

    /// <summary>Settings of the session affinity.</summary>
    [Input("sessionAffinityConfig")] public Input<SessionAffinityConfigArgs>? SessionAffinityConfig { get; set; }

    /// <summary>Preferred places of pods, in clusters before 1.22.</summary>
    [field: Input("topologyKeys")] public InputList<string> TopologyKeys { get => field ??= []; set; }

    /// <summary>Which pods are preferred, such as PreferClose.</summary>
    [Input("trafficDistribution")] public Input<string>? TrafficDistribution { get; set; }

    /// <summary>ClusterIP, NodePort, LoadBalancer or ExternalName.</summary>
    [Input("type")] public InputUnion<string, Kubernetes.Core.V1.ServiceSpecType>? Type { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ServiceSpecArgs Empty => new();
}
