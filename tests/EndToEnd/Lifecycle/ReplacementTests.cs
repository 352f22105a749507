using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Lifecycle;

/// <summary>Changes of kind and name, some of which the API server takes only as a new Service.</summary>
public sealed class ReplacementTests(Cluster cluster)
{
    private const string VirtualIP = """{ "services": { "web": { "wait": "none", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";
    private const string Headless = """{ "services": { "web": { "type": "Headless", "wait": "none", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";
    private const string ExternalName = """{ "services": { "web": { "type": "ExternalName", "externalName": "a.example.com", "wait": "none" } } }""";
    private const string Renamed = """{ "services": { "web": { "name": "shop", "wait": "none", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";

    [Fact]
    public async Task From_kind_to_kind_and_to_another_name_they_go_through_preview_and_up()
    {
        using var project = await PulumiProject.CreateAsync(cluster);

        foreach (var catalog in new[] { Headless, VirtualIP, ExternalName, VirtualIP, Renamed })
        {
            project.Catalog(catalog);
            // As it is typed: the preview first.
            (await project.RunAsync("up", "--yes")).Succeeds();
            await HoldsAsync(project);
        }
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }

    // Provider 4.25.0 dry-runs the replacement against the Service that is still there, and the server refuses that.
    [Theory]
    [InlineData(VirtualIP)]
    [InlineData(ExternalName)]
    public async Task To_headless_the_preview_fails_and_an_up_without_it_succeeds(string from)
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(from);
        (await project.UpAsync()).Succeeds();

        project.Catalog(Headless);
        var preview = (await project.RunAsync("preview")).Fails().SaysItPlainly().All;
        Assert.Contains("spec.clusterIPs", preview, StringComparison.Ordinal);
        Assert.Contains("turning headless replaces the Service", preview, StringComparison.Ordinal);
        (await project.UpAsync()).Succeeds();

        await HoldsAsync(project);
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }

    private async Task HoldsAsync(PulumiProject project)
    {
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, await project.RenderAsync()));
        Assert.Single(await cluster.Api.NamesAsync("services", project.Namespace));
    }
}
