using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Shipped;

/// <summary>What a person does first: clone, <c>pulumi stack init dev</c>, <c>pulumi up</c>; the program is built from source on the way.</summary>
[Collection(DemoNamespaceCollection.Name)]
public sealed class RepositoryRootTests(Cluster cluster)
{
    [Fact]
    public async Task A_fresh_clone_previews_goes_up_and_is_destroyed_from_its_root()
    {
        using var project = await PulumiProject.CloneAsync(cluster.Kubeconfig);
        (await project.RunAsync("stack", "init", "dev")).Succeeds();

        // Preview and update in one, as 'pulumi up' is typed.
        var up = (await project.RunAsync(TimeSpan.FromMinutes(8), "up", "--yes")).Succeeds();

        TestContext.Current.TestOutputHelper?.WriteLine($"pulumi up from a fresh clone, restore and build included: {up.Duration.TotalSeconds:0.0} s");
        Assert.DoesNotContain("warning", up.All, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, await project.RenderAsync()));
        (await project.DestroyAsync()).Succeeds();
        Assert.False(await cluster.Api.HasAsync("namespace", "demo-namespace"));
    }
}
