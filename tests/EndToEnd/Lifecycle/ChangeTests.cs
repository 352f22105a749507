using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Lifecycle;

/// <summary>preview, up, a changed catalog, destroy.</summary>
public sealed class ChangeTests(Cluster cluster)
{
    private const string Two = """
        {
          "defaults": { "wait": "none" },
          "services": {
            "web": { "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80, "targetPort": 8080 } ] },
            "db": { "type": "Headless", "selector": { "app": "db" }, "ports": [ { "port": 5432 } ] }
          }
        }
        """;

    [Fact]
    public async Task A_first_preview_creates_every_entry_and_touches_nothing()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Two);

        var preview = (await project.PreviewAsync()).Succeeds();

        Assert.Equal(["create db", "create web"], preview.Changes);
        Assert.Empty(await cluster.Api.NamesAsync("services", project.Namespace));
    }
}
