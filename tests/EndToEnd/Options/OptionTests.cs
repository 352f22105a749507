using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Options;

/// <summary>The Pulumi resource options that an entry may set.</summary>
public sealed class OptionTests(Cluster cluster)
{
    private const string None = """{ "services": {} }""";

    [Fact]
    public async Task A_protected_Service_cannot_leave_the_catalog()
    {
        using var project = await UpAsync("web", """{ "protect": true }""");
        project.Catalog(None);

        Assert.Contains("protect", (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().All, StringComparison.Ordinal);
        Assert.True(await cluster.Api.HasAsync("service", "web", project.Namespace));

        // Lifted in the catalog, as a reviewed change, and only then removed.
        project.Catalog(Web("web", """{ "protect": false }"""));
        (await project.UpAsync()).Succeeds();
        project.Catalog(None);
        (await project.UpAsync()).Succeeds();
        Assert.False(await cluster.Api.HasAsync("service", "web", project.Namespace));
    }

    [Fact]
    public async Task A_retained_Service_leaves_the_state_and_stays_in_the_cluster()
    {
        using var project = await UpAsync("web", """{ "retainOnDelete": true }""");
        project.Catalog(None);

        (await project.UpAsync()).Succeeds();

        Assert.Empty(await project.StateAsync());
        Assert.True(await cluster.Api.HasAsync("service", "web", project.Namespace));
    }

    [Fact]
    public async Task Ignored_changes_stay_as_they_are()
    {
        const string Ignore = """{ "ignoreChanges": [ "spec.ports[0].targetPort" ] }""";
        using var project = await UpAsync("web", Ignore);
        project.Catalog(Web("web", Ignore).Replace("8080", "9090", StringComparison.Ordinal));

        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
        (await project.UpAsync()).Succeeds();

        Assert.Equal(8080, (int)(await cluster.Api.GetAsync("service", "web", project.Namespace))["spec"]!["ports"]![0]!["targetPort"]!);
    }

    [Fact]
    public async Task With_an_alias_a_renamed_key_is_not_a_new_Service()
    {
        using var project = await UpAsync("web", "{}");
        var before = await cluster.Api.GetAsync("service", "web", project.Namespace);
        project.Catalog(Web("shop", """{ "aliases": [ "web" ] }"""));

        var preview = (await project.PreviewAsync()).Succeeds();
        (await project.UpAsync()).Succeeds();

        Assert.Empty(preview.Changes);
        Assert.Equal(["shop"], await project.StateAsync());
        var after = await cluster.Api.GetAsync("service", "web", project.Namespace);
        Assert.Equal((string)before["metadata"]!["uid"]!, (string)after["metadata"]!["uid"]!);
    }

    [Fact]
    public async Task An_existing_Service_is_imported_untouched()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        await cluster.Api.ApplyAsync($$"""
            apiVersion: v1
            kind: Service
            metadata: { name: web, namespace: {{project.Namespace}}, labels: { app: web } }
            spec: { selector: { app: web }, ports: [ { name: http, port: 80, targetPort: 8080 } ] }
            """);
        var before = await cluster.Api.GetAsync("service", "web", project.Namespace);
        var address = (string)before["spec"]!["clusterIP"]!;
        project.Catalog(Existing(project.Namespace, address, $$""", "options": { "import": "{{project.Namespace}}/web" }"""));

        var up = (await project.UpAsync()).Succeeds();

        Assert.Equal(["import web"], up.Changes);
        // As the schema advises, the option goes after the first up.
        project.Catalog(Existing(project.Namespace, address, ""));
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
        var after = await cluster.Api.GetAsync("service", "web", project.Namespace);
        Assert.Equal((string)before["metadata"]!["uid"]!, (string)after["metadata"]!["uid"]!);
        Assert.Equal(address, (string)after["spec"]!["clusterIP"]!);
    }

    private async Task<PulumiProject> UpAsync(string key, string options)
    {
        var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Web(key, options));
        (await project.UpAsync()).Succeeds();
        return project;
    }

    // The Kubernetes name stays where the key changes.
    private static string Web(string key, string options) => $$"""
        { "services": { "{{key}}": { "name": "web", "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80, "targetPort": 8080 } ], "wait": "none", "options": {{options}} } } }
        """;

    // An import takes over only what agrees in every field, the server's defaults included; 'kubectl get -o yaml' has them.
    private static string Existing(string ns, string address, string options) => $$"""
        {
          "services": {
            "web": {
              "manifest": {
                "apiVersion": "v1", "kind": "Service",
                "metadata": { "name": "web", "namespace": "{{ns}}", "labels": { "app": "web" } },
                "spec": {
                  "type": "ClusterIP", "clusterIP": "{{address}}", "clusterIPs": [ "{{address}}" ], "ipFamilies": [ "IPv4" ], "ipFamilyPolicy": "SingleStack",
                  "internalTrafficPolicy": "Cluster", "sessionAffinity": "None", "selector": { "app": "web" },
                  "ports": [ { "name": "http", "protocol": "TCP", "port": 80, "targetPort": 8080 } ]
                }
              }{{options}}
            }
          }
        }
        """;
}
