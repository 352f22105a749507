using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Secrets;

/// <summary>A secret of the stack's config that an annotation refers to reaches the cluster and nothing else.</summary>
public sealed class SecretAnnotationTests(Cluster cluster)
{
    private const string Secret = "hunter2-is-not-a-token";

    [Fact]
    public async Task It_stands_in_the_cluster_and_nowhere_else()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        (await project.RunAsync("config", "set", "--secret", "shop:token", Secret, "--stack", "dev")).Succeeds();
        project.Catalog("""
            { "defaults": { "wait": "none" }, "services": { "web": { "selector": { "app": "web" }, "ports": [ { "port": 80 } ],
              "annotations": { "example.com/token": "Bearer ${config:shop:token}" } } } }
            """);

        var shown = (await project.RunAsync("preview", "--diff")).Succeeds().Output
            + (await project.RunAsync("up", "--yes", "--skip-preview")).Succeeds().Output
            + (await project.RunAsync("stack", "output", "--json")).Succeeds().Output
            + (await project.RunAsync("stack", "export")).Succeeds().Output
            + (await project.OfflineAsync("render")).Succeeds().Output
            + (await project.OfflineAsync("preview", "--format", "markdown")).Succeeds().Output;

        Assert.DoesNotContain(Secret, shown, StringComparison.Ordinal);
        Assert.Contains("[secret]", shown, StringComparison.Ordinal);
        var held = await cluster.Api.GetAsync("service", "web", project.Namespace);
        Assert.Equal($"Bearer {Secret}", (string?)held["metadata"]!["annotations"]!["example.com/token"]);
    }
}
