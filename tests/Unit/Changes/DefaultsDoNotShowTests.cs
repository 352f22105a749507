using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What the server fills in, and the order things are written in, is no change.</summary>
public sealed class DefaultsDoNotShowTests
{
    private const string Short = """
        spec:
          selector: { app: web }
          ports:
            - { name: http, port: 80 }
            - { name: dns, port: 53, protocol: UDP }
        """;

    private const string Long = """
        spec:
          type: ClusterIP
          sessionAffinity: None
          internalTrafficPolicy: Cluster
          ipFamilyPolicy: SingleStack
          publishNotReadyAddresses: false
          selector: { app: web }
          ports:
            - { name: dns, port: 53, targetPort: 53, protocol: UDP }
            - { name: http, port: 80, targetPort: 80, protocol: TCP }
        """;

    private const string Live = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
          uid: 0a1b2c3d-0000-4000-8000-000000000001
          resourceVersion: "4711"
          creationTimestamp: "2026-01-01T00:00:00Z"
          annotations:
            kubectl.kubernetes.io/last-applied-configuration: "{}"
            cloud.google.com/neg-status: "{}"
          labels: { app.kubernetes.io/managed-by: pulumi }
          finalizers: [service.kubernetes.io/load-balancer-cleanup]
        spec:
          type: LoadBalancer
          allocateLoadBalancerNodePorts: true
          clusterIP: 10.96.4.5
          clusterIPs: [10.96.4.5]
          externalTrafficPolicy: Local
          healthCheckNodePort: 31234
          internalTrafficPolicy: Cluster
          ipFamilies: [IPv4]
          ipFamilyPolicy: SingleStack
          sessionAffinity: ClientIP
          sessionAffinityConfig: { clientIP: { timeoutSeconds: 10800 } }
          selector: { app: web }
          ports:
            - { name: http, port: 80, targetPort: 80, protocol: TCP, nodePort: 30123 }
        status: { loadBalancer: { ingress: [ { ip: 203.0.113.9 } ] } }
        """;

    private const string OfLive = """
        spec:
          type: LoadBalancer
          externalTrafficPolicy: Local
          sessionAffinity: ClientIP
          selector: { app: web }
          ports:
            - { name: http, port: 80 }
        """;

    [Fact]
    public void Written_out_or_left_to_the_server_is_the_same()
    {
        Assert.Empty(ChangesOf.Compare(Short, Long));
        Assert.Empty(ChangesOf.Compare(Long, Short));
    }

    [Fact]
    public void What_the_server_filled_into_a_live_Service_is_no_change() => Assert.Empty(ChangesOf.Compare(Live, OfLive));

    [Fact]
    public void What_a_live_Service_has_otherwise_is() =>
        Assert.Equal(["external-traffic-cluster", "session-affinity-off"], ChangesOf.Rules(Live, OfLive.Replace("  externalTrafficPolicy: Local\n", "", StringComparison.Ordinal).Replace("ClientIP", "None", StringComparison.Ordinal)));

    [Fact]
    public void A_live_Service_of_others_is_not_removed() => Assert.Empty(ChangesOf.Compare(Live, null));

    [Fact]
    public void The_order_of_sets_has_no_meaning() =>
        Assert.Empty(ChangesOf.Compare(
            "spec: { type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8, 192.0.2.0/24], ports: [ { port: 80 } ] }",
            "spec: { type: LoadBalancer, loadBalancerSourceRanges: [192.0.2.0/24, 10.0.0.0/8], ports: [ { port: 80 } ] }"));
}
