using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>A replace of a live Service: what is refused, and what happens without a word.</summary>
public class ReplaceTests
{
    private const string P = "ports: [{ port: 80 }]";

    [Theory]
    [InlineData("clusterIP: 10.96.0.9", "clusterIP: 10.96.0.10", "Invalid spec.clusterIPs[0]")]
    [InlineData("clusterIP: 10.96.0.9", "clusterIP: 10.96.0.9", "")]
    [InlineData("clusterIP: 10.96.0.9", "", "")]
    [InlineData("", "clusterIP: 10.96.0.10", "Invalid spec.clusterIPs[0]")]
    [InlineData("selector: { a: b }, clusterIP: None", "selector: { a: b }, clusterIP: 10.96.0.10", "Invalid spec.clusterIPs[0]")]
    [InlineData("", "clusterIP: None", "Invalid spec.clusterIPs[0]")]
    [InlineData("clusterIP: None", "", "")]
    [InlineData("type: ExternalName, externalName: a.b", "clusterIP: 10.96.0.10", "")]
    [InlineData("type: ExternalName, externalName: a.b", "clusterIP: 192.0.2.1", "Invalid spec.clusterIPs")]
    [InlineData("clusterIP: 10.96.0.9", "type: ExternalName, externalName: a.b, clusterIP: 10.96.0.9", "")]
    [InlineData("clusterIP: 10.96.0.9", "type: ExternalName, externalName: a.b, clusterIP: 10.96.0.10, clusterIPs: [10.96.0.10]", "Forbidden spec.clusterIPs")]
    [InlineData("type: LoadBalancer, loadBalancerClass: a/b", "type: LoadBalancer, loadBalancerClass: a/c", "Invalid spec.loadBalancerClass")]
    [InlineData("type: LoadBalancer", "type: LoadBalancer, loadBalancerClass: a/c", "Invalid spec.loadBalancerClass")]
    [InlineData("type: LoadBalancer, loadBalancerClass: a/b", "type: LoadBalancer", "Invalid spec.loadBalancerClass")]
    [InlineData("type: NodePort", "type: LoadBalancer, loadBalancerClass: a/c", "")]
    [InlineData("type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30100", "type: LoadBalancer, externalTrafficPolicy: Local, healthCheckNodePort: 30101", "Forbidden spec.healthCheckNodePort")]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8]", "loadBalancerSourceRanges: [10.0.0.0/8]", "Forbidden spec.LoadBalancerSourceRanges")]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8]", "type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8]", "")]
    [InlineData("type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.1/8]", "type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.2/8]", "Invalid spec.LoadBalancerSourceRanges[0]")]
    [InlineData("selector: { a: b }", "clusterIP: None, ipFamilyPolicy: PreferDualStack", "InternalError spec.ipFamilyPolicy")]
    public void A_replace_is_refused_for(string old, string now, string errors) =>
        Assert.Equal(errors, string.Join('|', Verdict.Errors(Verdict.Spec(Join(now)), against: Verdict.Spec(Join(old)))));

    [Theory]
    [InlineData("", "deletionTimestamp: '2020-01-01T00:00:00Z'", "Invalid metadata.deletionTimestamp")]
    [InlineData("", "deletionGracePeriodSeconds: 30", "Invalid metadata.deletionGracePeriodSeconds")]
    [InlineData("", "deletionGracePeriodSeconds: 0", "Invalid metadata.deletionGracePeriodSeconds")]
    [InlineData("deletionTimestamp: '2020-01-01T00:00:00Z'", "deletionTimestamp: '2020-01-01T00:00:00Z'", "Invalid metadata.deletionTimestamp")]
    [InlineData("uid: u, deletionTimestamp: '2020-01-01T00:00:00Z', deletionGracePeriodSeconds: 0", "deletionTimestamp: '2021-01-01T00:00:00Z', deletionGracePeriodSeconds: 0", "")]
    [InlineData("uid: u, deletionTimestamp: '2020-01-01T00:00:00Z', deletionGracePeriodSeconds: 0", "deletionGracePeriodSeconds: 5", "Invalid metadata.deletionGracePeriodSeconds")]
    [InlineData("uid: u, deletionTimestamp: '2020-01-01T00:00:00Z', finalizers: [a/b]", "finalizers: [a/b, c/d]", "Forbidden metadata.finalizers")]
    [InlineData("uid: u, deletionTimestamp: '2020-01-01T00:00:00Z', finalizers: [a/b]", "finalizers: [a/b]", "")]
    [InlineData("uid: u, finalizers: [a/b]", "finalizers: [a/b, c/d]", "")]
    [InlineData("generation: 7", "generation: 3", "")]
    [InlineData("", "generation: -1", "")]
    public void Of_its_metadata_a_replace_may_change(string old, string now, string errors) =>
        Assert.Equal(errors, string.Join('|', Verdict.Errors(Verdict.Metadata(Named(now)), against: Verdict.Metadata(Named(old)))));

    [Theory]
    [InlineData("clusterIP: 10.96.0.9", "", "Kept spec.clusterIP, Kept spec.clusterIPs[0]")]
    [InlineData("", "type: NodePort", "Drawn spec.ports[0].nodePort, Kept spec.clusterIP, Kept spec.clusterIPs[0]")]
    [InlineData("type: NodePort", "", "Dropped spec.ports[0].nodePort, Kept spec.clusterIP, Kept spec.clusterIPs[0]")]
    [InlineData("clusterIP: 10.96.0.9", "type: ExternalName, externalName: a.b, clusterIP: 10.96.0.9", "Dropped spec.clusterIP")]
    [InlineData("selector: { a: b }, clusterIP: None", "selector: { a: b }", "Kept spec.clusterIP, Kept spec.clusterIPs[0], Replaced spec.clusterIP")]
    [InlineData("", "clusterIP: None", "Replaced spec.clusterIP")]
    public void What_happens_without_a_word_is_told(string old, string now, string expected) =>
        Assert.Equal(expected, string.Join(", ", Verdict.Findings(Verdict.Spec(Join(now)), Verdict.Server(), Verdict.Spec(Join(old))).Where(f => f.Stage == FindingStage.Advice && f.Kind is not null).Select(f => $"{f.Kind} {f.Field}").Order(StringComparer.Ordinal)));

    private static string Named(string metadata) => metadata.Length == 0 ? "name: web" : $"name: web, {metadata}";

    private static string Join(string spec) => spec.Length == 0 ? P : $"{spec}, {P}";
}
