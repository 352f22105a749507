using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Services of two families, on a cluster that has both.</summary>
public sealed class DualStackChangesTests : IDisposable
{
    private const string Dual = """ "ipFamilyPolicy": "RequireDualStack", """, Both = """ "ipFamilies": [ "IPv4", "IPv6" ], """;
    private const string Prefer = """ "ipFamilyPolicy": "PreferDualStack", """, First = """ "ipFamilies": [ "IPv4" ], """;
    private readonly ScratchCatalog _scratch = new();

    public DualStackChangesTests() => _scratch.Write("Pulumi.dual.yaml", "config:\n  service-infra:serviceCidrs: 10.96.0.0/16,fd00:10:96::/112\n");

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(Dual + Both)]
    [InlineData(Prefer + Both)]
    [InlineData(Prefer)]
    [InlineData(Dual + Both + """ "clusterIPs": [ "10.96.0.5", "fd00:10:96::5" ], """)]
    [InlineData(Prefer + """ "clusterIPs": [ "10.96.0.5", "fd00:10:96::5" ], """)]
    public void What_the_stacks_server_takes_is_not_refused(string fields) => Assert.Equal(["target-port-changed"], Rules(fields, fields, 8080));

    [Theory]
    [InlineData(Dual)]
    [InlineData(Prefer)]
    [InlineData(Dual + Both)]
    [InlineData(Prefer + Both)]
    public void A_live_Service_of_two_families_may_change(string fields)
    {
        var live = ChangesOf.Side($"apiVersion: v1\nkind: Service\nmetadata: {{ name: web, namespace: default, uid: u, labels: {{ app: web }} }}\nspec: {{ clusterIP: 10.96.0.5, clusterIPs: [10.96.0.5, 'fd00:10:96::5'], ipFamilies: [IPv4, IPv6], ipFamilyPolicy: {(fields.Contains("Prefer", StringComparison.Ordinal) ? "Prefer" : "Require")}DualStack, ports: [ {{ port: 80 }} ] }}\n");
        Assert.Equal(["target-port-changed"], PlanPair.Report(_scratch, live, Entry(fields, 8080), "dual").Changes.Select(c => c.Rule));
    }

    [Fact]
    public void What_Pulumi_creates_anew_under_another_key_is_not_refused() =>
        Assert.Equal(["entry-renamed"], PlanPair.Rules(_scratch,
            Entry(Dual + Both + """ "clusterIPs": [ "10.96.0.5", "fd00:10:96::5" ], """),
            Entry(Prefer + First + """ "clusterIPs": [ "10.96.0.5" ], """).Replace("\"web\":", "\"shop\":", StringComparison.Ordinal).Replace(": {  ", ": { \"name\": \"web\", ", StringComparison.Ordinal), "dual").Where(r => r is "entry-renamed" or "replace-refused"));

    [Theory]
    [InlineData(Dual, Dual + Both)]
    [InlineData(Dual + Both, Dual)]
    [InlineData(Prefer + First, Prefer + Both)]
    [InlineData(Prefer + Both, Prefer)]
    public void A_second_family_left_to_the_server_is_no_change(string old, string now) => Assert.Empty(Rules(old, now));

    [Theory]
    [InlineData("", Dual + Both, "single-to-dual-stack")]
    [InlineData(Dual + Both, "", "dual-to-single-stack")]
    [InlineData(Prefer + Both, Prefer + First, "dual-to-single-stack")]
    [InlineData(Dual, """ "ipFamilyPolicy": "RequireDualStack", "ipFamilies": [ "IPv6" ], """, "first-ip-family-changed")]
    public void Another_stack_or_first_family_still_is(string old, string now, string rule) => Assert.Contains(rule, Rules(old, now));

    [Fact]
    public void A_second_cluster_address_that_comes_is_told() =>
        Assert.Equal(["second-cluster-ip-changed"], Rules(Prefer + """ "clusterIPs": [ "10.96.0.5" ], """, Prefer + """ "clusterIPs": [ "10.96.0.5", "fd00:10:96::5" ], """));

    private string[] Rules(string old, string now, int targetPort = 80) => PlanPair.Rules(_scratch, Entry(old), Entry(now, targetPort), "dual");

    private static string Entry(string fields, int targetPort = 80) => $"{{ \"web\": {{  {fields} \"ports\": [ {{ \"port\": 80, \"targetPort\": {targetPort} }} ] }} }}";
}
