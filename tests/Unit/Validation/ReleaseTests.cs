using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>What differs between releases, each on both sides of the change.</summary>
public class ReleaseTests
{
    [Theory]
    [InlineData("type: LoadBalancer, ports: [{ port: 10250 }]", "1.32", "Invalid spec.ports[0]")]
    [InlineData("type: LoadBalancer, ports: [{ port: 10250 }]", "1.33", null)]
    [InlineData("trafficDistribution: PreferSameZone, ports: [{ port: 80 }]", "1.33", "NotSupported spec.trafficDistribution")]
    [InlineData("trafficDistribution: PreferSameZone, ports: [{ port: 80 }]", "1.34", null)]
    [InlineData("clusterIP: 10.96.0.09, ports: [{ port: 80 }]", "1.35", null)]
    [InlineData("clusterIP: 10.96.0.09, ports: [{ port: 80 }]", "1.36", "Invalid spec.clusterIPs[0]")]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8], ports: [{ port: 80 }]", "1.35", null)]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8], ports: [{ port: 80 }]", "1.36", "Invalid spec.LoadBalancerSourceRanges[0]")]
    public void A_rule_holds_from_its_release_on(string spec, string release, string? error) =>
        Assert.Equal(error is null ? [] : [error], Verdict.Errors(Verdict.Spec(spec), release));

    [Theory]
    [InlineData("1.35", "Invalid metadata.name")]
    [InlineData("1.36", null)]
    public void A_name_may_begin_with_a_digit_from_1_36_on(string release, string? error) =>
        Assert.Equal(error is null ? [] : [error], Verdict.Errors(Verdict.Metadata("name: 0a"), release));

    [Theory]
    [InlineData("1.36", "Invalid metadata.ownerReferences.uid")]
    [InlineData("1.37", "Required metadata.ownerReferences[0].uid")]
    public void Owners_are_named_by_index_from_1_37_on(string release, string error) =>
        Assert.Equal([error], Verdict.Errors(Verdict.Metadata("name: a, ownerReferences: [{ apiVersion: v1, kind: A, name: b }]"), release));

    [Theory]
    [InlineData("trafficDistribution: PreferClose", "1.34", null)]
    [InlineData("trafficDistribution: PreferClose", "1.35", "SVC558 spec.trafficDistribution")]
    [InlineData("externalIPs: [203.0.113.7]", "1.35", null)]
    [InlineData("externalIPs: [203.0.113.7]", "1.36", "SVC556 spec.externalIPs")]
    [InlineData("clusterIP: None, loadBalancerIP: 1.2.3.4", "1.33", null)]
    [InlineData("clusterIP: None, loadBalancerIP: 1.2.3.4", "1.34", "SVC554 spec.loadBalancerIP")]
    [InlineData("loadBalancerIP: \"::ffff:1.2.3.4\"", "1.32", null)]
    [InlineData("loadBalancerIP: \"::ffff:1.2.3.4\"", "1.33", "SVC551 spec.loadBalancerIP")]
    [InlineData("externalName: a", "1.32", "SVC557 spec.externalName")]
    public void A_warning_is_sent_from_its_release_on(string spec, string release, string? warning) =>
        Assert.Equal(warning is null ? [] : [warning], Verdict.Warnings(Verdict.Spec(spec + ", ports: [{ port: 80 }]"), release));
}
