using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Rules of the spec, with values on both sides of each limit: traffic. Release 1.37, one stack, node ports 30000-32767.</summary>
public class TrafficRulesTests
{
    [Theory]
    [InlineData("type: ClusterIP, ports: [{ port: 80 }]")]
    [InlineData("type: \"\", ports: [{ port: 80 }]")]
    [InlineData("type: NodePort, ports: [{ port: 80 }]")]
    [InlineData("type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("type: ExternalName, externalName: a.example.com")]
    public void Accepts_where_types_are_four(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: clusterIP, ports: [{ port: 80 }]", "NotSupported spec.type")]
    [InlineData("type: Headless, ports: [{ port: 80 }]", "NotSupported spec.type")]
    public void Rejects_what_breaks_types_are_four(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: ExternalName, externalName: a")]
    [InlineData("type: ExternalName, externalName: a.b.")]
    [InlineData("type: ExternalName, externalName: 10.0.0.1")]
    [InlineData("type: ExternalName, externalName: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Accepts_where_external_names_are_dns_names(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("type: ExternalName", "Required spec.externalName")]
    [InlineData("type: ExternalName, externalName: \".\"", "Required spec.externalName")]
    [InlineData("type: ExternalName, externalName: 'a..'", "Invalid spec.externalName")]
    [InlineData("type: ExternalName, externalName: 'A.b'", "Invalid spec.externalName")]
    [InlineData("type: ExternalName, externalName: 'a_b'", "Invalid spec.externalName")]
    [InlineData("type: ExternalName, externalName: '*.a'", "Invalid spec.externalName")]
    [InlineData("type: ExternalName, externalName: 'https://a.b'", "Invalid spec.externalName")]
    [InlineData("type: ExternalName, externalName: 'a:80'", "Invalid spec.externalName")]
    [InlineData("type: ExternalName, externalName: 'a b'", "Invalid spec.externalName")]
    public void Rejects_what_breaks_external_names_are_dns_names(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("sessionAffinity: None, ports: [{ port: 80 }]")]
    [InlineData("sessionAffinity: ClientIP, ports: [{ port: 80 }]")]
    [InlineData("sessionAffinity: None, sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } }, ports: [{ port: 80 }]")]
    public void Accepts_where_affinities_are_two(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("sessionAffinity: clientIP, ports: [{ port: 80 }]", "NotSupported spec.sessionAffinity")]
    public void Rejects_what_breaks_affinities_are_two(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 1 } }, ports: [{ port: 80 }]")]
    [InlineData("sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } }, ports: [{ port: 80 }]")]
    [InlineData("sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: null } }, ports: [{ port: 80 }]")]
    public void Accepts_where_affinity_lasts_a_day_at_most(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } }, ports: [{ port: 80 }]", "Invalid spec.sessionAffinityConfig.clientIP.timeoutSeconds")]
    [InlineData("sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: -1 } }, ports: [{ port: 80 }]", "Invalid spec.sessionAffinityConfig.clientIP.timeoutSeconds")]
    [InlineData("sessionAffinity: ClientIP, sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } }, ports: [{ port: 80 }]", "Invalid spec.sessionAffinityConfig.clientIP.timeoutSeconds")]
    public void Rejects_what_breaks_affinity_lasts_a_day_at_most(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("externalTrafficPolicy: Local, type: NodePort, ports: [{ port: 80 }]")]
    [InlineData("externalTrafficPolicy: Local, externalIPs: [203.0.113.7], ports: [{ port: 80 }]")]
    [InlineData("externalTrafficPolicy: \"\", ports: [{ port: 80 }]")]
    public void Accepts_where_external_traffic_policies_need_outside_traffic(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("externalTrafficPolicy: Cluster, ports: [{ port: 80 }]", "Invalid spec.externalTrafficPolicy")]
    [InlineData("externalTrafficPolicy: Global, type: NodePort, ports: [{ port: 80 }]", "NotSupported spec.externalTrafficPolicy")]
    [InlineData("externalTrafficPolicy: Cluster, type: ExternalName, externalName: a.example.com", "Invalid spec.externalTrafficPolicy")]
    public void Rejects_what_breaks_external_traffic_policies_need_outside_traffic(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("internalTrafficPolicy: Cluster, ports: [{ port: 80 }]")]
    [InlineData("internalTrafficPolicy: Local, type: ExternalName, externalName: a.example.com")]
    [InlineData("internalTrafficPolicy: null, ports: [{ port: 80 }]")]
    public void Accepts_where_internal_traffic_policies_are_two(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("internalTrafficPolicy: \"\", ports: [{ port: 80 }]", "NotSupported spec.internalTrafficPolicy")]
    [InlineData("internalTrafficPolicy: local, type: ExternalName, externalName: a.example.com", "NotSupported spec.internalTrafficPolicy")]
    public void Rejects_what_breaks_internal_traffic_policies_are_two(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("trafficDistribution: PreferClose, ports: [{ port: 80 }]")]
    [InlineData("trafficDistribution: PreferSameZone, ports: [{ port: 80 }]")]
    [InlineData("trafficDistribution: PreferSameNode, ports: [{ port: 80 }]")]
    [InlineData("trafficDistribution: null, ports: [{ port: 80 }]")]
    public void Accepts_where_traffic_distributions_are_three(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("trafficDistribution: \"\", ports: [{ port: 80 }]", "NotSupported spec.trafficDistribution")]
    [InlineData("trafficDistribution: preferClose, ports: [{ port: 80 }]", "NotSupported spec.trafficDistribution")]
    public void Rejects_what_breaks_traffic_distributions_are_three(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("externalTrafficPolicy: Local, healthCheckNodePort: 30100, type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("healthCheckNodePort: 0, ports: [{ port: 80 }]")]
    public void Accepts_where_health_check_ports_need_local_traffic(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("healthCheckNodePort: 30100, type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.healthCheckNodePort")]
    [InlineData("healthCheckNodePort: 30100, ports: [{ port: 80 }]", "Invalid spec.healthCheckNodePort")]
    [InlineData("externalTrafficPolicy: Local, healthCheckNodePort: 29999, type: LoadBalancer, ports: [{ port: 80 }]", "InternalError spec.healthCheckNodePort")]
    [InlineData("externalTrafficPolicy: Local, healthCheckNodePort: 32768, type: LoadBalancer, ports: [{ port: 80 }]", "InternalError spec.healthCheckNodePort")]
    public void Rejects_what_breaks_health_check_ports_need_local_traffic(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("allocateLoadBalancerNodePorts: false, type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerClass: a.b/c, type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [], ports: [{ port: 80 }]")]
    [InlineData("loadBalancerIP: anything, ports: [{ port: 80 }]")]
    public void Accepts_where_load_balancer_fields_need_a_load_balancer(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("allocateLoadBalancerNodePorts: false, ports: [{ port: 80 }]", "Forbidden spec.allocateLoadBalancerNodePorts")]
    [InlineData("loadBalancerClass: \"\", ports: [{ port: 80 }]", "Forbidden spec.loadBalancerClass")]
    [InlineData("loadBalancerClass: \"\", type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.loadBalancerClass")]
    [InlineData("loadBalancerSourceRanges: [10.0.0.0/8], ports: [{ port: 80 }]", "Forbidden spec.LoadBalancerSourceRanges")]
    public void Rejects_what_breaks_load_balancer_fields_need_a_load_balancer(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("loadBalancerSourceRanges: [\"0.0.0.0/0\"], type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0/8\"], type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [\" 10.0.0.0/8 \"], type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [\"10.1.2.3/32\"], type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [\"2001:db8::/32\"], type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [\"::/0\"], type: LoadBalancer, ports: [{ port: 80 }]")]
    [InlineData("loadBalancerSourceRanges: [\"::1/128\"], type: LoadBalancer, ports: [{ port: 80 }]")]
    public void Accepts_where_source_ranges_are_cidrs(string spec) => Assert.Empty(Verdict.Errors(Verdict.Spec(spec)));

    [Theory]
    [InlineData("loadBalancerSourceRanges: [\"\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0/33\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0/\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0/-1\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0/8 x\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"::/129\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.1/8\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"010.0.0.0/8\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"10.0.0.0/08\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("loadBalancerSourceRanges: [\"::ffff:10.0.0.0/104\"], type: LoadBalancer, ports: [{ port: 80 }]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    public void Rejects_what_breaks_source_ranges_are_cidrs(string spec, string error) => Assert.Equal([error], Verdict.Errors(Verdict.Spec(spec)));
}
