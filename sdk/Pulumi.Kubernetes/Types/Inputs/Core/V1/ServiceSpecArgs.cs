namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>What a Service is asked to be.</summary>
public class ServiceSpecArgs : ResourceArgs
{
    [Input("allocateLoadBalancerNodePorts")] public Input<bool>? AllocateLoadBalancerNodePorts { get; set; }
    [Input("clusterIP")] public Input<string>? ClusterIP { get; set; }
    [field: Input("clusterIPs")] public InputList<string> ClusterIPs { get => field ??= []; set; }
    [field: Input("externalIPs")] public InputList<string> ExternalIPs { get => field ??= []; set; }
    [Input("externalName")] public Input<string>? ExternalName { get; set; }
    [Input("externalTrafficPolicy")] public Input<string>? ExternalTrafficPolicy { get; set; }
    [Input("healthCheckNodePort")] public Input<int>? HealthCheckNodePort { get; set; }
    [Input("internalTrafficPolicy")] public Input<string>? InternalTrafficPolicy { get; set; }
    [field: Input("ipFamilies")] public InputList<string> IpFamilies { get => field ??= []; set; }
    [Input("ipFamily")] public Input<string>? IpFamily { get; set; }
    [Input("ipFamilyPolicy")] public Input<string>? IpFamilyPolicy { get; set; }
    [Input("loadBalancerClass")] public Input<string>? LoadBalancerClass { get; set; }
    [Input("loadBalancerIP")] public Input<string>? LoadBalancerIP { get; set; }
    [field: Input("loadBalancerSourceRanges")] public InputList<string> LoadBalancerSourceRanges { get => field ??= []; set; }
    [field: Input("ports")] public InputList<ServicePortArgs> Ports { get => field ??= []; set; }
    [Input("publishNotReadyAddresses")] public Input<bool>? PublishNotReadyAddresses { get; set; }
    [field: Input("selector")] public InputMap<string> Selector { get => field ??= []; set; }
    [Input("sessionAffinity")] public Input<string>? SessionAffinity { get; set; }
    [Input("sessionAffinityConfig")] public Input<SessionAffinityConfigArgs>? SessionAffinityConfig { get; set; }
    [field: Input("topologyKeys")] public InputList<string> TopologyKeys { get => field ??= []; set; }
    [Input("trafficDistribution")] public Input<string>? TrafficDistribution { get; set; }
    [Input("type")] public InputUnion<string, Kubernetes.Core.V1.ServiceSpecType>? Type { get; set; }

    /// <summary>Nothing set.</summary>
    public static new ServiceSpecArgs Empty => new();
}
