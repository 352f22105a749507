using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>Internet access with what belongs to it; a bare word in the catalog is the type alone.</summary>
[Description("How the Service is reached from outside: None, NodePort, LoadBalancer, or one of these with its settings.")]
public sealed record InternetAccessDefinition
{
    /// <summary>None, NodePort or LoadBalancer.</summary>
    [Description("None, NodePort or LoadBalancer.")]
    [Example("\"LoadBalancer\"")]
    public required InternetAccessType Type { get; init; }

    /// <summary>API field <c>spec.externalTrafficPolicy</c>: Cluster or Local.</summary>
    [Description("Cluster: any node may pass traffic on. Local: only nodes with a pod, and the client's address is kept.")]
    [Example("\"Local\"")]
    public string? ExternalTrafficPolicy { get; init; }

    /// <summary>API field <c>spec.healthCheckNodePort</c>; with LoadBalancer and Local only.</summary>
    [Description("The node port on which load balancers ask for health. LoadBalancer with externalTrafficPolicy Local only. Default: Kubernetes picks one.")]
    [Example("32000")]
    public int? HealthCheckNodePort { get; init; }

    /// <summary>API field <c>spec.loadBalancerClass</c>; cannot be changed later.</summary>
    [Description("Which controller provides the load balancer. Cannot be changed while the type stays LoadBalancer.")]
    [Example("\"service.k8s.aws/nlb\"")]
    public string? LoadBalancerClass { get; init; }

    /// <summary>API field <c>spec.loadBalancerSourceRanges</c>.</summary>
    [Description("The client networks that are let in, as CIDRs. Default: all.")]
    [Example("[ \"203.0.113.0/24\" ]")]
    public IReadOnlyList<string>? SourceRanges { get; init; }

    /// <summary>API field <c>spec.loadBalancerIP</c>; deprecated upstream since 1.24, still honoured by some providers.</summary>
    [Description("The load balancer's address, where the provider honours it (deprecated by Kubernetes since 1.24).")]
    [Example("\"203.0.113.10\"")]
    public string? LoadBalancerIP { get; init; }

    /// <summary>API field <c>spec.allocateLoadBalancerNodePorts</c>, default true.</summary>
    [Description("false: the load balancer reaches pods directly and takes no node ports. Default: true.")]
    [Example("true")]
    public bool? AllocateNodePorts { get; init; }

    /// <summary>The load balancer's provider, whose preset of annotations is written; see <see cref="ProviderPresets"/>.</summary>
    [Description("The load balancer's provider, one of the console's list: QingCloud, Aliyun, Azure, EKS, GKE, Tencent, OpenELB. Writes the annotations that it needs at least; 'annotations' win over them.")]
    [Example("\"QingCloud\"")]
    public string? Provider { get; init; }

    /// <summary>Whether the provider's preset asks for an internal load balancer.</summary>
    [Description("true: the provider's preset asks for a load balancer inside the network. Needs 'provider'. Default: false.")]
    [Example("false")]
    public bool? Internal { get; init; }

    /// <summary>Annotations that belong to the load balancer.</summary>
    [Description("Annotations that belong to the internet access, such as a load balancer's settings; they go the way it goes.")]
    [Example("{ \"service.beta.kubernetes.io/qingcloud-load-balancer-eip-ids\": \"eip-abcd1234\" }")]
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }
}
