using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>One small before and after for every rule.</summary>
internal static class RuleCases
{
    private const string Ports = "selector: { app: web }, ports: [ { name: http, port: 80 } ]";
    private const string Aws = "service.beta.kubernetes.io/aws-load-balancer-", QingCloud = "service.beta.kubernetes.io/qingcloud-load-balancer-";
    private static readonly string ClusterIP = Spec(Ports);
    private static readonly string NodePort = Spec($"type: NodePort, {Ports}");
    private static readonly string Balancer = Spec($"type: LoadBalancer, {Ports}");
    private static readonly string Headless = Spec($"clusterIP: None, {Ports}");
    private static readonly string ExternalName = Spec("type: ExternalName, externalName: a.example.com");

    /// <summary>Rule, before, after; null is nothing.</summary>
    public static TheoryData<string, string?, string?> All { get; } = new()
    {
        { "service-added", null, ClusterIP },
        { "service-added-on-nodes", null, NodePort },
        { "service-added-with-balancer", null, Balancer },
        { "service-removed", ClusterIP, null },
        { "namespace-added", null, "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }" },
        { "namespace-removed", "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }", null },
        { "cluster-ip-changed", Spec($"clusterIP: 10.96.0.5, {Ports}"), Spec($"clusterIP: 10.96.0.6, {Ports}") },
        { "cluster-ip-changed", Spec($"clusterIP: 10.96.0.5, {Ports}"), ClusterIP },
        { "cluster-ip-changed", ClusterIP, Spec($"clusterIP: 10.96.0.5, {Ports}") },
        { "second-cluster-ip-changed", Spec($"clusterIPs: [10.96.0.5, 'fd00::5'], ipFamilyPolicy: RequireDualStack, {Ports}"), Spec($"clusterIPs: [10.96.0.5, 'fd00::6'], ipFamilyPolicy: RequireDualStack, {Ports}") },
        { "virtual-ip-to-headless", ClusterIP, Headless },
        { "headless-to-virtual-ip", Headless, ClusterIP },
        { "first-ip-family-changed", Spec($"ipFamilies: [IPv4, IPv6], ipFamilyPolicy: RequireDualStack, {Ports}"), Spec($"ipFamilies: [IPv6, IPv4], ipFamilyPolicy: RequireDualStack, {Ports}") },
        { "dual-to-single-stack", Spec($"ipFamilyPolicy: RequireDualStack, {Ports}"), ClusterIP },
        { "dual-to-single-stack", Spec($"ipFamilyPolicy: RequireDualStack, ipFamilies: [IPv4, IPv6], {Ports}"), Spec($"ipFamilyPolicy: SingleStack, ipFamilies: [IPv4], {Ports}") },
        { "single-to-dual-stack", ClusterIP, Spec($"ipFamilyPolicy: PreferDualStack, {Ports}") },
        { "ip-family-policy-reworded", Spec($"ipFamilyPolicy: PreferDualStack, {Ports}"), Spec($"ipFamilyPolicy: RequireDualStack, {Ports}") },
        { "external-name-retargeted", ExternalName, ExternalName.Replace("a.example", "b.example", StringComparison.Ordinal) },
        { "to-or-from-external-name", ClusterIP, ExternalName },
        { "to-or-from-external-name", ExternalName, ClusterIP },
        { "balancer-removed", Balancer, ClusterIP },
        { "balancer-removed", Balancer, NodePort },
        { "node-ports-closed", NodePort, ClusterIP },
        { "node-ports-opened", ClusterIP, NodePort },
        { "balancer-added", ClusterIP, Balancer },
        { "balancer-added", NodePort, Balancer },
        { "port-removed", Spec("ports: [ { name: http, port: 80 }, { name: metrics, port: 9102 } ]"), Spec("ports: [ { name: http, port: 80 } ]") },
        { "port-added", Spec("ports: [ { name: http, port: 80 } ]"), Spec("ports: [ { name: http, port: 80 }, { name: metrics, port: 9102 } ]") },
        { "port-added-outside", NodePort, Spec("type: NodePort, selector: { app: web }, ports: [ { name: http, port: 80 }, { name: metrics, port: 9102 } ]") },
        { "port-number-changed", Spec("ports: [ { name: http, port: 80, targetPort: 8080 } ]"), Spec("ports: [ { name: http, port: 81, targetPort: 8080 } ]") },
        { "port-renamed", Spec("ports: [ { name: http, port: 80 } ]"), Spec("ports: [ { name: web, port: 80 } ]") },
        { "protocol-changed", Spec("ports: [ { name: dns, port: 53 } ]"), Spec("ports: [ { name: dns, port: 53, protocol: UDP } ]") },
        { "target-port-changed", Spec("ports: [ { port: 80, targetPort: 8080 } ]"), Spec("ports: [ { port: 80, targetPort: 8081 } ]") },
        { "target-port-name-changed", Spec("ports: [ { port: 80, targetPort: 8080 } ]"), Spec("ports: [ { port: 80, targetPort: http } ]") },
        { "app-protocol-probe", Balancer, Spec("type: LoadBalancer, selector: { app: web }, ports: [ { name: http, port: 80, appProtocol: http } ]") },
        { "app-protocol-changed", Spec("ports: [ { port: 80, appProtocol: http } ]"), Spec("ports: [ { port: 80, appProtocol: tcp } ]") },
        { "node-port-renumbered", Spec("type: NodePort, ports: [ { port: 80, nodePort: 30080 } ]"), Spec("type: NodePort, ports: [ { port: 80, nodePort: 30081 } ]") },
        { "node-port-pinned", Spec("type: NodePort, ports: [ { port: 80 } ]"), Spec("type: NodePort, ports: [ { port: 80, nodePort: 30081 } ]") },
        { "node-port-released", Spec("type: NodePort, ports: [ { port: 80, nodePort: 30080 } ]"), Spec("type: NodePort, ports: [ { port: 80 } ]") },
        { "selector-changed", Spec("selector: { app: web }, ports: [ { port: 80 } ]"), Spec("selector: { app: web, tier: front }, ports: [ { port: 80 } ]") },
        { "selector-removed", Spec("selector: { app: web }, ports: [ { port: 80 } ]"), Spec("ports: [ { port: 80 } ]") },
        { "selector-added", Spec("ports: [ { port: 80 } ]"), Spec("selector: { app: web }, ports: [ { port: 80 } ]") },
        { "allocate-node-ports-off", Balancer, Spec($"type: LoadBalancer, allocateLoadBalancerNodePorts: false, {Ports}") },
        { "allocate-node-ports-on", Spec($"type: LoadBalancer, allocateLoadBalancerNodePorts: false, {Ports}"), Balancer },
        { "external-traffic-local", NodePort, Spec($"type: NodePort, externalTrafficPolicy: Local, {Ports}") },
        { "external-traffic-cluster", Spec($"type: NodePort, externalTrafficPolicy: Local, {Ports}"), NodePort },
        { "internal-traffic-local", ClusterIP, Spec($"internalTrafficPolicy: Local, {Ports}") },
        { "internal-traffic-cluster", Spec($"internalTrafficPolicy: Local, {Ports}"), ClusterIP },
        { "session-affinity-on", ClusterIP, Spec($"sessionAffinity: ClientIP, {Ports}") },
        { "session-affinity-off", Spec($"sessionAffinity: ClientIP, {Ports}"), ClusterIP },
        { "session-affinity-timeout", Spec($"sessionAffinity: ClientIP, {Ports}"), Spec($"sessionAffinity: ClientIP, sessionAffinityConfig: {{ clientIP: {{ timeoutSeconds: 60 }} }}, {Ports}") },
        { "publish-not-ready-on", ClusterIP, Spec($"publishNotReadyAddresses: true, {Ports}") },
        { "publish-not-ready-off", Spec($"publishNotReadyAddresses: true, {Ports}"), ClusterIP },
        { "traffic-distribution-changed", ClusterIP, Spec($"trafficDistribution: PreferSameZone, {Ports}") },
        { "traffic-distribution-reworded", Spec($"trafficDistribution: PreferClose, {Ports}"), Spec($"trafficDistribution: PreferSameZone, {Ports}") },
        { "external-ips-added", ClusterIP, Spec($"externalIPs: [198.51.100.7], {Ports}") },
        { "external-ips-removed", Spec($"externalIPs: [198.51.100.7], {Ports}"), ClusterIP },
        { "source-ranges-removed", Ranges("10.0.0.0/8"), Balancer },
        { "source-ranges-widened", Ranges("10.1.0.0/16"), Ranges("10.0.0.0/8") },
        { "source-ranges-narrowed", Ranges("10.0.0.0/8"), Ranges("10.1.0.0/16") },
        { "source-ranges-narrowed", Balancer, Ranges("10.0.0.0/8") },
        { "source-ranges-reworded", Ranges("10.0.0.0/8"), Ranges("10.0.0.0/9, 10.128.0.0/9") },
        { "balancer-class-changed", Balancer, Spec($"type: LoadBalancer, loadBalancerClass: example.com/lb, {Ports}") },
        { "balancer-ip-changed", Balancer, Spec($"type: LoadBalancer, loadBalancerIP: 203.0.113.9, {Ports}") },
        { "health-check-node-port-changed", Spec($"type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 31000, {Ports}"), Spec($"type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 31001, {Ports}") },
        { "balancer-made-public", Annotated(Aws + "scheme", "internal"), Annotated(Aws + "scheme", "internet-facing") },
        { "balancer-made-public", Annotated("service.beta.kubernetes.io/azure-load-balancer-internal", "true"), Balancer },
        { "balancer-made-internal", Balancer, Annotated("networking.gke.io/load-balancer-type", "Internal") },
        { "aws-balancer-type", Annotated(Aws + "type", "nlb"), Annotated(Aws + "type", "external") },
        { "aws-name-or-subnets", Annotated(Aws + "name", "a"), Annotated(Aws + "name", "b") },
        { "gcp-network-tier", Annotated("cloud.google.com/network-tier", "Standard"), Annotated("cloud.google.com/network-tier", "Premium") },
        { "qingcloud-read-once", Annotated(QingCloud + "type", "0"), Annotated(QingCloud + "type", "1") },
        { "qingcloud-balancer-id", Annotated(QingCloud + "id", "lb-1"), Annotated(QingCloud + "id", "lb-2") },
        { "qingcloud-replaced", Annotated(QingCloud + "type", "0"), Annotated(QingCloud + "type", "0", "clusterIP: 10.96.0.5, ") },
        { "address-pool-changed", Annotated("metallb.io/address-pool", "a"), Annotated("metallb.io/address-pool", "b") },
        { "external-dns-removed", Annotated("external-dns.alpha.kubernetes.io/hostname", "a.example.com"), Balancer },
        { "external-dns-added", Balancer, Annotated("external-dns.alpha.kubernetes.io/hostname", "a.example.com") },
        { "balancer-annotation-changed", Annotated(Aws + "healthcheck-port", "80"), Annotated(Aws + "healthcheck-port", "81") },
        { "labels-added", Meta("labels: { a: b }"), Meta("labels: { a: b, c: d }") },
        { "labels-changed", Meta("labels: { a: b }"), Meta("labels: { a: c }") },
        { "labels-changed", Meta("labels: { a: b }"), Meta("labels: {}") },
        { "console-text-changed", Meta("annotations: { kubesphere.io/alias-name: 商城 }"), Meta("annotations: { kubesphere.io/alias-name: 商店 }") },
        { "wait-changed", Meta("annotations: {}"), Meta("annotations: { pulumi.com/skipAwait: 'true' }") },
        { "finalizers-changed", Meta("finalizers: []"), Meta("finalizers: [example.com/guard]") },
        { "owners-changed", Meta("ownerReferences: []"), Meta("ownerReferences: [ { apiVersion: v1, kind: ConfigMap, name: a, uid: b } ]") },
        { "other-change", Meta("annotations: { example.com/owner: a }"), Meta("annotations: { example.com/owner: b }") },
    };

    private static string Spec(string members) => $"spec: {{ {members} }}";

    private static string Ranges(string ranges) => Spec($"type: LoadBalancer, loadBalancerSourceRanges: [{ranges}], {Ports}");

    private static string Annotated(string key, string value, string spec = "") => Meta($"annotations: {{ {key}: '{value}' }}", $"{spec}type: LoadBalancer");

    private static string Meta(string member, string spec = "type: ClusterIP") => $"  {member}\nspec: {{ {spec}, {Ports} }}";
}
