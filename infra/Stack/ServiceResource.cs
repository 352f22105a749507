using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Stack;

/// <summary>A manifest as the arguments of a Pulumi Service, field by field, and an entry's Pulumi options.</summary>
public static class ServiceResource
{
    /// <summary>The arguments for a planned Service.</summary>
    /// <param name="planned">The Service.</param>
    /// <param name="selector">A selector that is only known at run time, or null for the manifest's own.</param>
    public static ServiceArgs Arguments(PlannedService planned, InputMap<string>? selector = null)
    {
        var metadata = Metadata(planned.Manifest.Metadata);
        if (planned.SecretAnnotations is { } secrets) metadata.Annotations = Annotations(planned.Manifest.Metadata.Annotations!, secrets);
        var args = new ServiceArgs { Metadata = metadata };
        if (planned.Manifest.Spec is { } spec) args.Spec = Spec(spec, selector);
        return args;
    }

    /// <summary>The resource options of an entry.</summary>
    /// <param name="options">The entry's options, or null.</param>
    /// <param name="ns">The namespace's resource, where the catalog owns the namespace.</param>
    public static CustomResourceOptions Options(PulumiOptions? options, Resource? ns)
    {
        var result = new CustomResourceOptions { Protect = options?.Protect, RetainOnDelete = options?.RetainOnDelete, ImportId = options?.Import };
        if (ns is not null) result.DependsOn = ns;
        result.IgnoreChanges.AddRange(options?.IgnoreChanges ?? []);
        foreach (var alias in options?.Aliases ?? [])
            result.Aliases.Add(alias.StartsWith("urn:pulumi:", StringComparison.Ordinal) ? new Alias { Urn = alias } : new Alias { Name = alias });
        return result;
    }

    /// <summary>A map of strings as an input.</summary>
    public static InputMap<string> Map(IReadOnlyDictionary<string, string> map)
    {
        var result = new InputMap<string>();
        foreach (var (key, value) in map) result.Add(key, value);
        return result;
    }

    private static InputMap<string> Annotations(IReadOnlyDictionary<string, string> annotations, IReadOnlyDictionary<string, string?> secrets)
    {
        var result = new InputMap<string>();
        foreach (var (key, value) in annotations)
            if (secrets.TryGetValue(key, out var secret)) result.Add(key, Output.CreateSecret(secret ?? value));
            else result.Add(key, value);
        return result;
    }

    private static ObjectMetaArgs Metadata(ObjectMeta meta)
    {
        var args = new ObjectMetaArgs();
        if (meta.Name is not null) args.Name = meta.Name;
        if (meta.GenerateName is not null) args.GenerateName = meta.GenerateName;
        if (meta.Namespace is not null) args.Namespace = meta.Namespace;
        if (meta.Labels is not null) args.Labels = Map(meta.Labels);
        if (meta.Annotations is not null) args.Annotations = Map(meta.Annotations);
        if (meta.Finalizers is not null) args.Finalizers = List(meta.Finalizers);
        foreach (var owner in meta.OwnerReferences ?? []) args.OwnerReferences.Add(Owner(owner));
        return args;
    }

    private static OwnerReferenceArgs Owner(OwnerReference owner)
    {
        var args = new OwnerReferenceArgs { ApiVersion = owner.ApiVersion ?? "", Kind = owner.Kind ?? "", Name = owner.Name ?? "", Uid = owner.Uid ?? "" };
        if (owner.Controller is { } controller) args.Controller = controller;
        if (owner.BlockOwnerDeletion is { } block) args.BlockOwnerDeletion = block;
        return args;
    }

    private static ServiceSpecArgs Spec(ServiceSpec spec, InputMap<string>? selector)
    {
        var args = new ServiceSpecArgs();
        if (spec.Type is not null) args.Type = spec.Type;
        if (spec.ExternalName is not null) args.ExternalName = spec.ExternalName;
        if (spec.ClusterIP is not null) args.ClusterIP = spec.ClusterIP;
        if (spec.ClusterIPs is not null) args.ClusterIPs = List(spec.ClusterIPs);
        if (spec.IpFamilies is not null) args.IpFamilies = List(spec.IpFamilies);
        if (spec.IpFamilyPolicy is not null) args.IpFamilyPolicy = spec.IpFamilyPolicy;
        if (selector is not null) args.Selector = selector;
        else if (spec.Selector is not null) args.Selector = Map(spec.Selector);
        foreach (var port in spec.Ports ?? []) args.Ports.Add(Port(port));
        if (spec.SessionAffinity is not null) args.SessionAffinity = spec.SessionAffinity;
        if (spec.SessionAffinityConfig is { } affinity) args.SessionAffinityConfig = Affinity(affinity);
        Exposure(spec, args);
        return args;
    }

    private static void Exposure(ServiceSpec spec, ServiceSpecArgs args)
    {
        if (spec.InternalTrafficPolicy is not null) args.InternalTrafficPolicy = spec.InternalTrafficPolicy;
        if (spec.ExternalTrafficPolicy is not null) args.ExternalTrafficPolicy = spec.ExternalTrafficPolicy;
        if (spec.HealthCheckNodePort is { } health) args.HealthCheckNodePort = health;
        if (spec.ExternalIPs is not null) args.ExternalIPs = List(spec.ExternalIPs);
        if (spec.LoadBalancerClass is not null) args.LoadBalancerClass = spec.LoadBalancerClass;
        if (spec.LoadBalancerIP is not null) args.LoadBalancerIP = spec.LoadBalancerIP;
        if (spec.LoadBalancerSourceRanges is not null) args.LoadBalancerSourceRanges = List(spec.LoadBalancerSourceRanges);
        if (spec.AllocateLoadBalancerNodePorts is { } allocate) args.AllocateLoadBalancerNodePorts = allocate;
        if (spec.PublishNotReadyAddresses is { } publish) args.PublishNotReadyAddresses = publish;
        if (spec.TrafficDistribution is not null) args.TrafficDistribution = spec.TrafficDistribution;
    }

    private static ServicePortArgs Port(ServicePort port)
    {
        var args = new ServicePortArgs();
        if (port.Name is not null) args.Name = port.Name;
        if (port.Protocol is not null) args.Protocol = port.Protocol;
        if (port.AppProtocol is not null) args.AppProtocol = port.AppProtocol;
        if (port.Port is { } number) args.Port = number;
        if (port.NodePort is { } nodePort) args.NodePort = nodePort;
        if (port.TargetPort is { Text: { } name }) args.TargetPort = name;
        else if (port.TargetPort is { } target) args.TargetPort = target.Number;
        return args;
    }

    private static SessionAffinityConfigArgs Affinity(SessionAffinityConfig affinity)
    {
        var args = new SessionAffinityConfigArgs();
        if (affinity.ClientIP is not { } clientIP) return args;
        var config = new ClientIPConfigArgs();
        if (clientIP.TimeoutSeconds is { } seconds) config.TimeoutSeconds = seconds;
        args.ClientIP = config;
        return args;
    }

    private static InputList<string> List(IReadOnlyList<string> texts) => texts.ToArray();
}
