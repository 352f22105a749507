using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary>A Service in the words of the console's list page.</summary>
public static class ServiceSummary
{
    /// <summary>The console's word for a Service with an address of the cluster.</summary>
    public const string VirtualIP = "Virtual IP";

    /// <summary>name(alias), or the name alone.</summary>
    public static string DisplayName(PlannedService service) =>
        Annotation(service, WellKnown.Alias) is { Length: > 0 } alias ? $"{service.Manifest.Metadata.Name}({alias})" : service.Manifest.Metadata.Name ?? service.Key;

    /// <summary>Virtual IP, Headless, ExternalName; Unknown for a headless Service without a selector, as in the console.</summary>
    public static string Type(PlannedService service)
    {
        var spec = service.Manifest.Spec;
        if (spec?.Type == nameof(ServiceType.ExternalName)) return "ExternalName";
        if (spec?.ClusterIP != WellKnown.HeadlessClusterIP) return VirtualIP;
        return spec.Selector is { Count: > 0 } || service.Workload is not null ? "Headless" : "Unknown";
    }

    /// <summary>The cluster IP, "None", "-" for an ExternalName, "(assigned)" where Kubernetes picks it.</summary>
    public static string ClusterIP(PlannedService service)
    {
        var spec = service.Manifest.Spec;
        if (spec?.Type == nameof(ServiceType.ExternalName)) return "-";
        if (spec?.ClusterIPs is { Count: > 0 } all) return string.Join(", ", all);
        return spec?.ClusterIP is { Length: > 0 } ip ? ip : "(assigned)";
    }

    /// <summary>port:targetPort/protocol, one a port.</summary>
    public static string Ports(PlannedService service) => service.Manifest.Spec?.Ports is { Count: > 0 } ports
        ? string.Join(", ", ports.Select(p => $"{p.Port}:{Target(p)}/{Protocol(p)}"))
        : "-";

    /// <summary>The port of the pods: where none is written, or an empty one, the Service's own, as the server sets it.</summary>
    public static IntOrString Target(ServicePort port) => port.TargetPort is { } target && target != new IntOrString(0, null) && target.Text != "" ? target : port.Port ?? 0;

    /// <summary>The protocol: TCP where none is written, as the server sets it.</summary>
    public static string Protocol(ServicePort port) => port.Protocol is { Length: > 0 } protocol ? protocol : "TCP";

    /// <summary>The session affinity: None where none is written, as the server sets it.</summary>
    public static string SessionAffinity(ServiceSpec spec) => spec.SessionAffinity is { Length: > 0 } affinity ? affinity : "None";

    /// <summary>None, NodePort with its numbers, LoadBalancer, or the name that an ExternalName stands for.</summary>
    public static string InternetAccess(PlannedService service)
    {
        var spec = service.Manifest.Spec;
        switch (spec?.Type)
        {
            case "ExternalName": return $"-> {spec.ExternalName}";
            case "NodePort":
                var fixedPorts = spec.Ports?.Where(p => p.NodePort is > 0).Select(p => $"{p.NodePort}/{Protocol(p)}").ToArray() ?? [];
                return fixedPorts.Length == 0 ? "NodePort" : $"NodePort {string.Join(", ", fixedPorts)}";
            case "LoadBalancer": return "LoadBalancer";
            default: return "None";
        }
    }

    /// <summary>An annotation's value, or null.</summary>
    public static string? Annotation(PlannedService service, string key) => service.Manifest.Metadata.Annotations?.GetValueOrDefault(key);
}
