using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Rights;

/// <summary>docs/rbac.yaml holds no verb that the provider could do without: what it asks for is what stands there, by the server's own record.</summary>
public sealed class ProviderRightsTests(AuditedCluster cluster) : IClassFixture<AuditedCluster>
{
    // The server asks for the right to create when a patch makes something new, and writes down the patch alone: RoleFileTests sees it refused.
    private const string Create = "create";

    // It reads events to show them while it waits, and does without where it may not.
    private const string Events = "events";

    [Fact]
    public async Task Every_verb_in_the_file_is_asked_for_and_no_other()
    {
        Tools.Require();
        await cluster.AuditAsync();
        using var project = await PulumiProject.CreateAsync(cluster);
        foreach (var resource in (string[])["deployments", "statefulsets", "daemonsets"]) await cluster.Api.ApplyAsync(RoleFileTests.Workload(project.Namespace, resource));
        var preview = new HashSet<string>();
        var up = new HashSet<string>();

        foreach (var port in (int[])[80, 81])
        {
            project.Catalog(Catalog(project.Namespace, port));
            (await project.RunAsync("preview")).Succeeds();
            preview.UnionWith(cluster.Asked());
            (await project.UpAsync()).Succeeds();
            up.UnionWith(cluster.Asked());
        }
        (await project.DestroyAsync()).Succeeds();
        up.UnionWith(cluster.Asked());

        Assert.Equal(Listed(RoleFile.Preview), Sorted(preview.Where(a => !a.EndsWith("namespaces", StringComparison.Ordinal))));
        Assert.Equal(Listed(RoleFile.Up), Sorted(up.Where(a => !a.EndsWith("namespaces", StringComparison.Ordinal))));
        Assert.Equal(Listed(RoleFile.Namespaces), Sorted(up.Where(a => a.EndsWith("namespaces", StringComparison.Ordinal))));
    }

    private static string[] Listed(string role) => Sorted(RoleFile.Rights.Where(r => r.Role == role && r.Verb != Create).Select(r => $"{r.Verb} {r.Resource}"));

    private static string[] Sorted(IEnumerable<string> rights) => [.. rights.Where(r => !r.EndsWith(Events, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Catalog(string ns, int port)
    {
        var entries = ((string[])["deployments", "statefulsets", "daemonsets"]).Select(r => $$"""
            "{{r}}": { "wait": "{{(r == "deployments" ? "endpoints" : "none")}}", "workload": { "kind": "{{RoleFileTests.Kind(r)}}", "name": "{{r}}" }, "ports": [ { "name": "http", "port": {{port}} } ] }
            """);
        return $$"""{ "namespaces": { "{{ns}}-own": {} }, "services": { {{string.Join(',', entries)}} } }""";
    }
}
