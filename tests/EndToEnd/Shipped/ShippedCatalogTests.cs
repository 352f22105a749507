using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Shipped;

/// <summary>The catalog that the repository ships, in both of its environments.</summary>
[Collection(DemoNamespaceCollection.Name)]
public sealed class ShippedCatalogTests(Cluster cluster)
{
    [Fact]
    public async Task Dev_goes_up_without_a_warning_is_held_as_rendered_and_leaves_nothing()
    {
        using var project = await PulumiProject.CreateShippedAsync(cluster.Kubeconfig, "dev");

        var preview = (await project.PreviewAsync()).Succeeds();
        var up = (await project.UpAsync()).Succeeds();

        Assert.Equal(preview.Changes, up.Changes);
        Quiet(preview);
        Quiet(up);
        await HoldsWhatWasRenderedAsync(project, "dev");
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();

        Quiet((await project.DestroyAsync()).Succeeds());
        Assert.False(await cluster.Api.HasAsync("namespace", "demo-namespace"));
        Assert.Empty(await project.StateAsync());
    }

    [Fact]
    public async Task Prod_goes_up_with_its_overlay_and_protects_what_it_says()
    {
        using var project = await PulumiProject.CreateShippedAsync(cluster.Kubeconfig, "prod");
        using var balancing = new CancellationTokenSource();
        // The overlay waits for the gateway's address, which a cloud would hand out while 'up' runs.
        var balance = BalanceUntilAsync(balancing.Token);

        var up = (await project.UpAsync("prod")).Succeeds();

        await balancing.CancelAsync();
        await balance;
        Quiet(up);
        await HoldsWhatWasRenderedAsync(project, "prod");
        (await project.RunAsync("preview", "--expect-no-changes", "--stack", "prod")).Succeeds();
        Assert.Contains("protect", (await project.RunAsync("destroy", "--yes", "--skip-preview", "--stack", "prod")).Fails().All, StringComparison.Ordinal);
        Assert.True(await cluster.Api.HasAsync("service", "gateway", "demo-namespace"));

        (await project.RunAsync("state", "unprotect", "--all", "--yes", "--stack", "prod")).Succeeds();
        (await project.DestroyAsync("prod")).Succeeds();
        Assert.False(await cluster.Api.HasAsync("namespace", "demo-namespace"));
    }

    private async Task HoldsWhatWasRenderedAsync(PulumiProject project, string stack)
    {
        var rendered = await project.RenderAsync(stack);
        Assert.NotEmpty(rendered);
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, rendered));
        // And nothing else.
        var services = rendered.Where(r => (string)r!["kind"]! == "Service").Select(r => (string)r!["metadata"]!["name"]!);
        Assert.Equal(services.Order(StringComparer.Ordinal), await cluster.Api.NamesAsync("services", "demo-namespace"));
    }

    private static void Quiet(EngineRun run)
    {
        Assert.Empty(run.Said("warning"));
        Assert.Empty(run.Said("error"));
        Assert.DoesNotContain("warning", run.Process.Error, StringComparison.OrdinalIgnoreCase);
    }

    private async Task BalanceUntilAsync(CancellationToken done)
    {
        while (!done.IsCancellationRequested)
        {
            await cluster.BalanceAsync();
            await Task.Delay(500, CancellationToken.None);
        }
    }
}
