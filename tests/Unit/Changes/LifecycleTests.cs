using ServiceInfra.Changes;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Changes that need two catalogs: keys, aliases and options are Pulumi's, not the cluster's.</summary>
public sealed class LifecycleTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_renamed_key_without_an_alias_is_two_resources_to_Pulumi()
    {
        Assert.Equal(["entry-renamed"], Rules("""{ "web": { "ports": [ { "port": 80 } ] } }""", """{ "shop": { "name": "web", "ports": [ { "port": 80 } ] } }"""));
        Assert.Empty(Rules("""{ "web": { "ports": [ { "port": 80 } ] } }""", """{ "shop": { "name": "web", "ports": [ { "port": 80 } ], "options": { "aliases": [ "web" ] } } }"""));
    }

    [Fact]
    public void Another_name_or_namespace_under_the_same_key_is_a_move_not_a_removal()
    {
        var changes = Changes("""{ "web": { "ports": [ { "port": 80 } ] } }""", """{ "web": { "namespace": "other", "ports": [ { "port": 80 } ] } }""");
        var change = Assert.Single(changes);
        Assert.Equal(("service-moved", "other/web", "metadata.namespace", "default", "other"), (change.Rule, change.Service, change.Field, change.Old, change.New));
        Assert.Equal(["service-moved", "labels-changed"], Changes("""{ "web": { "ports": [ { "port": 80 } ] } }""", """{ "web": { "name": "shop", "ports": [ { "port": 80 } ] } }""").Select(c => c.Rule));
    }

    [Fact]
    public void Two_entries_that_swap_names_change_nothing_in_the_cluster_but_their_keys() =>
        Assert.Equal(["entry-renamed", "entry-renamed"], Rules("""{ "a": { "name": "x", "ports": [ { "port": 80 } ] }, "b": { "name": "y", "ports": [ { "port": 80 } ] } }""", """{ "a": { "name": "y", "ports": [ { "port": 80 } ] }, "b": { "name": "x", "ports": [ { "port": 80 } ] } }"""));

    [Fact]
    public void A_retained_Service_that_leaves_the_catalog_stays_in_the_cluster() =>
        Assert.Equal(["service-left"], Rules("""{ "web": { "ports": [ { "port": 80 } ], "options": { "retainOnDelete": true } } }""", "{}"));

    [Fact]
    public void The_servers_own_refusals_are_told()
    {
        const string live = "apiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop, uid: u }\nspec: { type: NodePort, clusterIP: 10.96.0.5, ports: [ { name: dns, port: 53, protocol: UDP, nodePort: 30053 }, { name: dns-tcp, port: 53, nodePort: 30054 } ] }";
        Assert.Contains("node-port-renumbered", ChangesOf.Rules(live, "spec: { type: NodePort, ports: [ { name: dns, port: 53, protocol: UDP, nodePort: 30053 }, { name: dns-tcp, port: 53, nodePort: 30055 } ] }"));
        var refused = ChangesOf.Compare(
            "spec: { ipFamilyPolicy: RequireDualStack, ipFamilies: [IPv4, IPv6], clusterIPs: [10.96.0.5, 'fd00::5'], clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }",
            "spec: { ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv4], clusterIPs: [10.96.0.5], clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }");
        Assert.Equal(["replace-refused"], refused.Where(c => c.Worst == ChangeClass.Refused).Select(c => c.Rule));
    }

    [Fact]
    public void The_family_that_is_not_written_is_the_clusters()
    {
        const string services = """{ "web": { "ports": [ { "port": 80 } ] } }""", written = """{ "web": { "ipFamilies": [ "IPv6" ], "ports": [ { "port": 80 } ] } }""";
        _scratch.Write("Pulumi.dual.yaml", "config:\n  service-infra:serviceCidrs: 10.96.0.0/16,fd00:10:96::/112\n");
        Assert.Equal(["first-ip-family-changed"], Changes(services, written, "dual").Select(c => c.Rule));
        _scratch.Write("Pulumi.six.yaml", "config:\n  service-infra:serviceCidrs: fd00:10:96::/112\n");
        Assert.Empty(Changes(services, written, "six"));
    }

    [Fact]
    public void A_change_stands_where_the_catalog_says_it()
    {
        var change = Assert.Single(Changes("""{ "web": { "ports": [ { "port": 80, "targetPort": 8080 } ] } }""", "{ \"web\": {\n  \"ports\": [\n    { \"port\": 80,\n      \"targetPort\": 9090 } ] } }"));
        Assert.EndsWith("services.json", change.File, StringComparison.Ordinal);
        Assert.Equal((4, 21), (change.Line, change.Column));
    }

    private string[] Rules(string old, string now) => [.. Changes(old, now).Select(c => c.Rule)];

    private IReadOnlyList<ChangeRecord> Changes(string old, string now, string? stack = null)
    {
        var before = ComparedSide.Of(_scratch.Plan(old, stack), "old");
        return new ChangeAssessment(new ChangeLocator(_scratch.CatalogPath)).Assess(PlanComparison.Compare(before, ComparedSide.Of(_scratch.Plan(now, stack), "new")));
    }

    [Fact]
    public void Services_that_the_server_names_are_previewed()
    {
        using var scratch = new ScratchCatalog();
        string Service(int port) => $$"""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "generateName": "web-" }, "spec": { "ports": [ { "port": {{port}} } ] } } }""";
        scratch.Write("services.json", $$"""{ "services": { "a": {{Service(80)}}, "b": {{Service(81)}} } }""");
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", scratch.CatalogPath]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("2 to create", text, StringComparison.Ordinal);
    }
}
