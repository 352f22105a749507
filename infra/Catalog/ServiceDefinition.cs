using System.ComponentModel;
using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>
/// One Service in the wizard's terms: the value of a member of <c>services</c>, defaults and overlay already laid in.
/// Absent fields are null.
/// </summary>
[Description("A Service in the terms of the KubeSphere wizard.")]
public sealed record ServiceDefinition
{
    /// <summary>Step 1: <c>metadata.name</c>; the entry's key where absent. A DNS label, at most 63 bytes.</summary>
    [Description("The Service's name: lower-case letters, digits and '-', at most 63. Default: the entry's key.")]
    [Example("\"web\"")]
    public string? Name { get; init; }

    /// <summary>Step 1: <c>metadata.namespace</c>, the wizard's project.</summary>
    [Description("The namespace (the wizard's project). Default: defaults.namespace, then the stack's setting 'namespace'.")]
    [Example("\"demo-namespace\"")]
    public string? Namespace { get; init; }

    /// <summary>Step 1: annotation <c>kubesphere.io/alias-name</c>.</summary>
    [Description("The name that the console shows beside the real one; any script.")]
    [Example("\"商城前端\"")]
    public string? Alias { get; init; }

    /// <summary>Step 1: annotation <c>kubesphere.io/description</c>.</summary>
    [Description("What the Service is for; the console takes at most 256 characters.")]
    [Example("\"Shop front end\"")]
    public string? Description { get; init; }

    /// <summary>Annotation <c>kubesphere.io/creator</c>.</summary>
    [Description("The user that the console shows as the creator.")]
    [Example("\"project-regular\"")]
    public string? Creator { get; init; }

    /// <summary>Step 2: the kind of Service; <see cref="ServiceType.VirtualIP"/> where absent.</summary>
    [Description("VirtualIP (default), Headless or ExternalName.")]
    [Example("\"VirtualIP\"")]
    public ServiceType? Type { get; init; }

    /// <summary>Step 2: <c>spec.selector</c>.</summary>
    [Description("The labels of the pods behind the Service. Or 'workload'; neither means that you provide the endpoints.")]
    [Example("{ \"app\": \"web\" }")]
    public IReadOnlyDictionary<string, string>? Selector { get; init; }

    /// <summary>Step 2: the workload whose pods are selected; excludes <see cref="Selector"/>.</summary>
    [Description("The workload whose pods are selected, instead of 'selector'.")]
    [Example("{ \"kind\": \"StatefulSet\", \"name\": \"mysql\" }")]
    public WorkloadReference? Workload { get; init; }

    /// <summary>Step 2: <c>spec.ports</c>.</summary>
    [Description("The ports. At least one, unless Headless or ExternalName.")]
    [Example("[ { \"name\": \"http\", \"port\": 80, \"targetPort\": 8080 } ]")]
    public IReadOnlyList<PortDefinition>? Ports { get; init; }

    /// <summary>Step 2: <c>spec.sessionAffinity</c> and its time-out.</summary>
    [Description("Whether a client keeps to one pod: None (default), ClientIP, or { type, timeoutSeconds }.")]
    [Example("{ \"type\": \"ClientIP\", \"timeoutSeconds\": 3600 }")]
    public SessionAffinityDefinition? SessionAffinity { get; init; }

    /// <summary>Step 2: <c>spec.externalName</c>.</summary>
    [Description("The DNS name that an ExternalName Service stands for.")]
    [Example("\"billing.example.com\"")]
    public string? ExternalName { get; init; }

    /// <summary>Step 3: <c>metadata.labels</c>.</summary>
    [Description("Labels of the Service. 'app: <name>' is added unless 'app' is set here.")]
    [Example("{ \"team\": \"shop\" }")]
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>Step 3: <c>metadata.annotations</c>.</summary>
    [Description("Annotations of the Service.")]
    [Example("{ \"example.com/owner\": \"shop-team\" }")]
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    /// <summary>Step 4: how the Service is reached from outside.</summary>
    [Description("None (default), NodePort, LoadBalancer, or an object with the settings of one of them. VirtualIP only.")]
    [Example("\"NodePort\"")]
    public InternetAccessDefinition? InternetAccess { get; init; }

    /// <summary>API field <c>spec.clusterIP</c>.</summary>
    [Description("A fixed virtual IP. Default: Kubernetes picks one.")]
    [Example("\"10.96.0.50\"")]
    public string? ClusterIP { get; init; }

    /// <summary>API field <c>spec.clusterIPs</c>.</summary>
    [Description("Fixed virtual IPs, one a family; the first is also 'clusterIP'.")]
    [Example("[ \"10.96.0.50\", \"fd00:10:96::50\" ]")]
    public IReadOnlyList<string>? ClusterIPs { get; init; }

    /// <summary>API field <c>spec.ipFamilies</c>.</summary>
    [Description("IPv4, IPv6, or both in order of preference.")]
    [Example("[ \"IPv4\", \"IPv6\" ]")]
    public IReadOnlyList<string>? IpFamilies { get; init; }

    /// <summary>API field <c>spec.ipFamilyPolicy</c>.</summary>
    [Description("SingleStack, PreferDualStack or RequireDualStack.")]
    [Example("\"PreferDualStack\"")]
    public string? IpFamilyPolicy { get; init; }

    /// <summary>API field <c>spec.internalTrafficPolicy</c>.</summary>
    [Description("Cluster (default), or Local: clients reach only pods on their own node.")]
    [Example("\"Local\"")]
    public string? InternalTrafficPolicy { get; init; }

    /// <summary>API field <c>spec.externalIPs</c>.</summary>
    [Description("Addresses outside Kubernetes' care that nodes take traffic for (deprecated by Kubernetes from 1.36).")]
    [Example("[ \"198.51.100.7\" ]")]
    public IReadOnlyList<string>? ExternalIPs { get; init; }

    /// <summary>API field <c>spec.publishNotReadyAddresses</c>.</summary>
    [Description("true: DNS answers with pods that are not ready yet, as clusters that find each other need.")]
    [Example("true")]
    public bool? PublishNotReadyAddresses { get; init; }

    /// <summary>API field <c>spec.trafficDistribution</c>.</summary>
    [Description("A preference for near pods: PreferSameZone or PreferSameNode (from 1.34), PreferClose (older).")]
    [Example("\"PreferSameZone\"")]
    public string? TrafficDistribution { get; init; }

    /// <summary>Edit mode: the whole manifest as an object, or the path of a file with one; excludes the wizard's fields.</summary>
    [Description("Edit mode: the whole Service manifest, or the path of a .yaml or .json file with one, below the catalog's folder. Excludes the wizard's fields.")]
    [Example("\"manifests/legacy.yaml\"")]
    public Node? Manifest { get; init; }

    /// <summary>How long <c>pulumi up</c> waits; the setting <c>wait</c> where absent.</summary>
    [Description("How long 'pulumi up' waits for the Service: none, endpoints, address, or { for, timeoutSeconds }. Default: the stack's setting 'wait'.")]
    [Example("\"address\"")]
    public WaitDefinition? Wait { get; init; }

    /// <summary>Pulumi resource options.</summary>
    [Description("Pulumi resource options: protect, retainOnDelete, ignoreChanges, aliases, import.")]
    [Example("{ \"protect\": true }")]
    public PulumiOptions? Options { get; init; }
}
