using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Fields whose meaning is a set, or that nothing but Pulumi sees.</summary>
public sealed class FieldMeaningTests : IDisposable
{
    private const string Dns = "external-dns.alpha.kubernetes.io/hostname";
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("a.x.org", "a.x.org,admin.x.org", "external-dns-added")]
    [InlineData("a.x.org, admin.x.org", "a.x.org", "external-dns-removed")]
    [InlineData("a.x.org", "b.x.org", "external-dns-added,external-dns-removed")]
    [InlineData("a.x.org,b.x.org", "b.x.org, a.x.org.", "other-change")]
    public void Public_names_are_a_set(string old, string now, string rules) => Assert.Equal(rules.Split(','), ChangesOf.Rules(Hostname(old), Hostname(now)));

    [Theory]
    [InlineData("10.0.0.0/8", "10.0.0.0/9,10.128.0.0/9", "source-ranges-reworded")]
    [InlineData("10.0.0.0/9,10.128.0.0/9", "10.0.0.0/8", "source-ranges-reworded")]
    [InlineData("", "0.0.0.0/0,::/0", "source-ranges-reworded")]
    [InlineData("", "0.0.0.0/0", "source-ranges-reworded")]
    [InlineData("0.0.0.0/0", "", "source-ranges-reworded")]
    [InlineData("0.0.0.0/1,128.0.0.0/1", "", "source-ranges-reworded")]
    [InlineData("10.0.0.0/9,10.128.0.0/9", "10.0.0.0/7", "source-ranges-widened")]
    [InlineData("10.0.0.0/8", "10.0.0.0/9,10.128.0.0/10", "source-ranges-narrowed")]
    [InlineData("10.0.0.0/8", "", "source-ranges-removed")]
    [InlineData("", "10.0.0.0/8", "source-ranges-narrowed")]
    [InlineData("nonsense", "nonsense,10.0.0.0/8", "source-ranges-widened")]
    public void Source_ranges_are_a_set_of_addresses(string old, string now, string rule) => Assert.Equal([rule], ChangesOf.Rules(Ranges(old), Ranges(now)));

    [Theory]
    [InlineData("0.0.0.0/0", "", "source-ranges-removed")]
    [InlineData("", "0.0.0.0/0", "source-ranges-narrowed")]
    [InlineData("", "0.0.0.0/0,::/0", "source-ranges-reworded")]
    public void A_second_family_has_its_own_addresses(string old, string now, string rule) =>
        Assert.Equal([rule], ChangesOf.Rules(Ranges(old, "ipFamilyPolicy: PreferDualStack, "), Ranges(now, "ipFamilyPolicy: PreferDualStack, ")));

    [Fact]
    public void Ports_of_an_ExternalName_reach_nobody_and_are_told()
    {
        const string old = "spec: { type: ExternalName, externalName: a.example.com, ports: [ { name: http, port: 80 } ] }";
        var change = Assert.Single(ChangesOf.Compare(old, old.Replace("80", "81", StringComparison.Ordinal)));
        Assert.Equal(("other-change", "spec.ports"), (change.Rule, change.Field));
        Assert.Single(ChangesOf.Compare(old, "spec: { type: ExternalName, externalName: a.example.com }"));
        Assert.Empty(ChangesOf.Compare(old, "spec: { type: ExternalName, externalName: a.example.com, ports: [ { name: http, port: 80, targetPort: 80, protocol: TCP } ] }"));
    }

    [Fact]
    public void Another_uid_is_another_owner() =>
        Assert.Equal(["owners-changed"], ChangesOf.Rules(Owned("a-1"), Owned("a-2")));

    [Fact]
    public void A_tools_label_that_the_catalog_wrote_itself_is_its_own() =>
        Assert.Equal(["labels-changed"], PlanPair.Rules(_scratch,
            """{ "web": { "labels": { "app.kubernetes.io/managed-by": "us" }, "ports": [ { "port": 80 } ] } }""", """{ "web": { "ports": [ { "port": 80 } ] } }"""));

    private static string Hostname(string names) => $"  annotations: {{ {Dns}: \"{names}\" }}\nspec: {{ type: LoadBalancer, ports: [ {{ port: 80 }} ] }}";

    private static string Ranges(string ranges, string more = "") => $"spec: {{ type: LoadBalancer, {more}{(ranges.Length == 0 ? "" : $"loadBalancerSourceRanges: [{string.Join(", ", ranges.Split(',').Select(r => $"'{r}'"))}], ")}ports: [ {{ port: 80 }} ] }}";

    private static string Owned(string uid) => $"  ownerReferences: [ {{ apiVersion: apps/v1, kind: Deployment, name: web, uid: {uid} }} ]\nspec: {{ ports: [ {{ port: 80 }} ] }}";
}
