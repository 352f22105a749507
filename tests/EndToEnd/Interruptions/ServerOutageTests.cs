using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Interruptions;

/// <summary>An API server that goes away, on a cluster of its own.</summary>
public sealed class ServerOutageTests(LoneApiServer cluster) : IClassFixture<LoneApiServer>
{
    [Fact]
    public async Task During_an_up_it_fails_that_up_and_the_next_one_completes_it()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(InterruptionTests.Many());

        var first = new TaskCompletionSource();
        var running = project.RunAsync((line, _) =>
        {
            if (InterruptionTests.IsFirstSuccess(line)) first.TrySetResult();
        }, "up", "--yes", "--skip-preview");
        await Task.WhenAny(first.Task, running);
        await cluster.KillAsync("kube-apiserver");
        var outage = await running;
        var next = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails();
        await cluster.StartAsync("kube-apiserver");
        (await project.UpAsync()).Succeeds();

        outage.Fails().SaysItPlainly();
        Assert.Contains("refuses connections", next.All, StringComparison.Ordinal);
        Assert.Equal(InterruptionTests.Count, (await cluster.Api.NamesAsync("services", project.Namespace)).Length);
        Assert.Equal(InterruptionTests.Count, (await project.StateAsync()).Length);
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }
}
