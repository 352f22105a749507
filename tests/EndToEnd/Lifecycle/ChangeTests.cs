using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Lifecycle;

/// <summary>preview, up, a changed catalog, destroy.</summary>
public sealed class ChangeTests(Cluster cluster)
{
    private const string Three = """
        {
          "defaults": { "wait": "none" },
          "services": {
            "web": { "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80, "targetPort": 8080 } ] },
            "db": { "type": "Headless", "selector": { "app": "db" }, "ports": [ { "name": "sql", "port": 5432 } ] },
            "old": { "type": "ExternalName", "externalName": "old.example.com" }
          }
        }
        """;

    [Fact]
    public async Task A_first_preview_creates_every_entry_and_touches_nothing()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Three);

        var preview = (await project.PreviewAsync()).Succeeds();

        Assert.Equal(["create db", "create old", "create web"], preview.Changes);
        Assert.Empty(preview.Said("warning"));
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
    }

    [Fact]
    public async Task After_up_a_preview_is_empty()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Three);

        var up = (await project.UpAsync()).Succeeds();

        Assert.Equal(["create db", "create old", "create web"], up.Changes);
        Assert.Equal(["db", "old", "web"], await cluster.Api.NamesAsync("services", project.Namespace));
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
        (await project.RunAsync("up", "--yes", "--expect-no-changes")).Succeeds();
        // Not even what another program could have changed in the meantime.
        (await project.RunAsync("preview", "--refresh", "--expect-no-changes")).Succeeds();
    }

    [Fact]
    public async Task A_changed_catalog_changes_just_that()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Three);
        (await project.UpAsync()).Succeeds();
        var before = await cluster.Api.GetAsync("service", "web", project.Namespace);

        project.Catalog(Three.Replace("8080", "9090", StringComparison.Ordinal).Replace("\"old\"", "\"new\"", StringComparison.Ordinal));
        var preview = (await project.PreviewAsync()).Succeeds();
        var up = (await project.UpAsync()).Succeeds();

        Assert.Equal(["create new", "delete old", "update web"], preview.Changes);
        Assert.Equal(preview.Changes, up.Changes);
        Assert.Equal(["spec.ports[0].targetPort"], preview.Steps.Single(s => s.Name == "web").Changes);
        var after = await cluster.Api.GetAsync("service", "web", project.Namespace);
        Assert.Equal(9090, (int)after["spec"]!["ports"]![0]!["targetPort"]!);
        // Updated in place: whoever resolved the name keeps a working address.
        Assert.Equal((string)before["metadata"]!["uid"]!, (string)after["metadata"]!["uid"]!);
        Assert.Equal((string)before["spec"]!["clusterIP"]!, (string)after["spec"]!["clusterIP"]!);
        Assert.Equal(["db", "new", "web"], await cluster.Api.NamesAsync("services", project.Namespace));
    }

    [Fact]
    public async Task Drift_is_found_by_refresh_and_repaired()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Three);
        (await project.UpAsync()).Succeeds();

        (await cluster.Api.RunAsync("-n", project.Namespace, "patch", "service", "web", "-p", """{"spec":{"selector":{"app":"hijacked"}}}""")).Succeeds();
        (await cluster.Api.RunAsync("-n", project.Namespace, "delete", "service", "old")).Succeeds();
        var repair = EngineRun.OfEvents(await project.RunAsync("up", "--yes", "--skip-preview", "--refresh", "--json")).Succeeds();

        Assert.Contains("create old", repair.Changes);
        Assert.Contains("update web", repair.Changes);
        Assert.Equal("web", (string)(await cluster.Api.GetAsync("service", "web", project.Namespace))["spec"]!["selector"]!["app"]!);
        Assert.Equal(["db", "old", "web"], await cluster.Api.NamesAsync("services", project.Namespace));
    }

    [Fact]
    public async Task Destroy_leaves_nothing()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Three);
        (await project.UpAsync()).Succeeds();

        var destroy = (await project.DestroyAsync()).Succeeds();

        Assert.Equal(["db", "old", "web"], destroy.Names("delete"));
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
        Assert.Empty(await project.StateAsync());
    }
}
