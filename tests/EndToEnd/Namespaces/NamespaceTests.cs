using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Namespaces;

/// <summary>Namespaces that the catalog owns, and those that it does not.</summary>
public sealed class NamespaceTests(Cluster cluster)
{
    [Fact]
    public async Task An_owned_namespace_is_created_before_its_Services_and_deleted_after_them()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        var own = project.Namespace + "-own";
        project.Catalog($$"""
            {
              "namespaces": { "{{own}}": { "labels": { "team": "shop" }, "annotations": { "kubesphere.io/alias-name": "商城" } } },
              "defaults": { "namespace": "{{own}}", "wait": "none" },
              "services": { "web": { "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80 } ] } }
            }
            """);

        var preview = (await project.PreviewAsync()).Succeeds();
        var up = (await project.UpAsync()).Succeeds();

        // The namespace does not exist yet, and the preview must not stumble over that.
        Assert.Equal([$"create {own}", "create web"], preview.Changes);
        Assert.Equal([own, "web"], up.Steps.Select(s => s.Name));
        var held = await cluster.Api.GetAsync("namespace", own);
        Assert.Equal("shop", (string?)held["metadata"]!["labels"]!["team"]);
        Assert.Equal("商城", (string?)held["metadata"]!["annotations"]!["kubesphere.io/alias-name"]);
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, await project.RenderAsync()));

        var destroy = (await project.DestroyAsync()).Succeeds();
        Assert.Equal(["web", own], destroy.Steps.Where(s => s.Op == "delete").Select(s => s.Name));
        Assert.False(await cluster.Api.HasAsync("namespace", own));
    }

    [Fact]
    public async Task A_namespace_that_does_not_exist_and_is_not_owned_is_said()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog("""{ "services": { "web": { "namespace": "e2e-nowhere", "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80 } ], "wait": "none" } } }""");

        var text = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly().All;

        Assert.Contains("e2e-nowhere", text, StringComparison.Ordinal);
    }
}
