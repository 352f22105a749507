using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using LiveSpec = Pulumi.Kubernetes.Types.Outputs.Core.V1.ServiceSpec;
using LiveStatus = Pulumi.Kubernetes.Types.Outputs.Core.V1.ServiceStatus;

namespace ServiceInfra.Stack;

/// <summary>
/// What the stack says of a Service: DNS names, cluster IPs, ports, node ports, load-balancer addresses. What Kubernetes decides is unknown in
/// a preview, although the engine's preview claims to know some of it: the dry run answers with a placeholder address.
/// </summary>
internal static class ServiceOutputs
{
    /// <summary>The output of one Service.</summary>
    public static IDictionary<string, object?> Of(Service service, PlannedService planned, string clusterDomain)
    {
        var manifest = planned.Manifest;
        var spec = manifest.Spec ?? new ServiceSpec();
        var outputs = new Dictionary<string, object?>(StringComparer.Ordinal) { ["dnsNames"] = DnsNames.Of(manifest, clusterDomain) };
        if (spec.Type == "ExternalName")
        {
            outputs["externalName"] = spec.ExternalName;
            return outputs;
        }
        outputs["clusterIPs"] = ClusterIPs(service, spec);
        outputs["ports"] = spec.Ports?.Select(Describe).ToArray() ?? [];
        if (TakesNodePorts(spec)) outputs["nodePorts"] = NodePorts(service, spec);
        if (spec.Type == "LoadBalancer") outputs["loadBalancer"] = Server(service, static (_, status) => Addresses(status));
        return outputs;
    }

    private static object ClusterIPs(Service service, ServiceSpec spec)
    {
        if (spec.ClusterIP == WellKnown.HeadlessClusterIP) return new[] { WellKnown.HeadlessClusterIP };
        // The id is unknown until the Service exists; from then on its address stays.
        return Output.Tuple(service.Id, service.Spec).Apply(t => Texts(t.Item2.ClusterIPs, t.Item2.ClusterIP));
    }

    private static bool TakesNodePorts(ServiceSpec spec) =>
        spec.Type == "NodePort" || (spec.Type == "LoadBalancer" && spec.AllocateLoadBalancerNodePorts is not false);

    private static object NodePorts(Service service, ServiceSpec spec)
    {
        var given = spec.Ports?.Select(p => p.NodePort ?? 0).ToArray() ?? [];
        if (given.All(p => p != 0)) return given;
        return Server(service, static (live, _) => live.Ports.IsDefault ? [] : live.Ports.Select(p => p.NodePort).ToArray());
    }

    // The provider leaves the status out of every preview that changes something, which makes the result unknown there.
    private static Output<T> Server<T>(Service service, Func<LiveSpec, LiveStatus?, T> read) =>
        Output.Tuple(service.Id, service.Spec, service.Status).Apply(t => read(t.Item2, t.Item3));

    private static string[] Addresses(LiveStatus? status)
    {
        var ingress = status?.LoadBalancer?.Ingress;
        return ingress is not { IsDefault: false } list ? [] : [.. list.Select(i => string.IsNullOrEmpty(i.Ip) ? i.Hostname : i.Ip)];
    }

    private static string[] Texts(System.Collections.Immutable.ImmutableArray<string> all, string? first) =>
        all.IsDefaultOrEmpty ? first is null ? [] : [first] : [.. all];

    private static string Describe(ServicePort port) => $"{port.Port}/{port.Protocol ?? "TCP"}";
}
