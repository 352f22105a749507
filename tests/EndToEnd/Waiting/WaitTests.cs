using ServiceInfra.EndToEnd.Harness;
using ServiceInfra.EndToEnd.Outputs;

namespace ServiceInfra.EndToEnd.Waiting;

/// <summary>How long <c>pulumi up</c> waits. These tests alone have LoadBalancer Services that stay without an address, so they run one by one.</summary>
public sealed class WaitTests(Cluster cluster)
{
    private static readonly TimeSpan ProviderQuietTime = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task None_does_not_wait_for_pods()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Service("", "\"none\""));

        var up = (await project.UpAsync()).Succeeds();

        // The provider's own word: how long it took says little on a busy machine.
        Assert.Contains(up.Messages, m => m.Text.Contains("Skipping await logic", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Endpoints_waits_until_the_pods_are_ready()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        await cluster.Api.ApplyAsync(Deployment(project.Namespace, ready: true));
        project.Catalog(Service("", """{ "for": "endpoints", "timeoutSeconds": 60 }"""));

        var up = (await project.UpAsync()).Succeeds();

        Assert.True(up.Process.Duration > ProviderQuietTime, $"took {up.Process.Duration}");
        Assert.DoesNotContain("skipAwait", (await cluster.Api.GetAsync("service", "web", project.Namespace)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_fails_after_its_time_where_pods_are_not_ready_and_none_mends_it()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        await cluster.Api.ApplyAsync(Deployment(project.Namespace, ready: false));
        project.Catalog(Service("", """{ "for": "endpoints", "timeoutSeconds": 5 }"""));

        var up = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly();

        project.Catalog(Service("", "\"none\""));
        (await project.UpAsync()).Succeeds();
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }

    [Fact]
    public async Task Address_waits_for_the_load_balancer_and_the_output_has_it()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Service("""
            "internetAccess": "LoadBalancer",
            """, """{ "for": "address", "timeoutSeconds": 60 }"""));

        var up = project.UpAsync();
        await AppearsAsync(project.Namespace);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.False(up.IsCompleted);
        await cluster.BalanceAsync();
        (await up).Succeeds();

        var held = (await cluster.Api.GetAsync("service", "web", project.Namespace))["status"]!["loadBalancer"]!["ingress"]![0]!["ip"]!.ToString();
        Assert.Equal([held], OutputTests.Texts((await project.OutputsAsync())["web"]!["loadBalancer"]));
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }

    [Fact]
    public async Task Address_fails_after_its_time_and_the_Service_stays()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Service("""
            "internetAccess": "LoadBalancer",
            """, """{ "for": "address", "timeoutSeconds": 3 }"""));

        var up = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails().SaysItPlainly();

        Assert.True(await cluster.Api.HasAsync("service", "web", project.Namespace));
        Assert.Equal(["web"], await project.StateAsync());

        // The cloud came late; nothing in the catalog has changed.
        await cluster.BalanceAsync();
        (await project.UpAsync()).Succeeds();
        Assert.Single(OutputTests.Texts((await project.OutputsAsync())["web"]!["loadBalancer"]));
    }

    [Fact]
    public async Task Without_a_wait_a_late_address_comes_into_the_outputs_with_the_next_refresh()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Service("""
            "internetAccess": "LoadBalancer",
            """, "\"none\""));
        (await project.UpAsync()).Succeeds();
        Assert.Empty(OutputTests.Texts((await project.OutputsAsync())["web"]!["loadBalancer"]));

        await cluster.BalanceAsync();
        (await project.RunAsync("up", "--yes", "--skip-preview", "--refresh")).Succeeds();

        Assert.StartsWith("192.0.2.", Assert.Single(OutputTests.Texts((await project.OutputsAsync())["web"]!["loadBalancer"])), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_a_wait_soon_and_leaves_no_lock()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Service("""
            "internetAccess": "LoadBalancer",
            """, """{ "for": "address", "timeoutSeconds": 300 }"""));

        var pid = 0;
        var running = project.RunAsync((_, cli) => pid = cli.Id, "up", "--yes", "--skip-preview");
        await AppearsAsync(project.Namespace);
        await Processes.RunAsync("kill", ["-INT", pid.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        (await running).Fails().SaysItPlainly();

        project.Catalog(Service("""
            "internetAccess": "LoadBalancer",
            """, "\"none\""));
        (await project.RunAsync("up", "--yes", "--skip-preview")).Succeeds();
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }

    private async Task AppearsAsync(string ns)
    {
        for (var i = 0; i < 60 && !await cluster.Api.HasAsync("service", "web", ns); i++)
            await Task.Delay(250, TestContext.Current.CancellationToken);
    }

    private static string Service(string access, string wait) => $$"""
        { "services": { "web": { "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80, "targetPort": 8080 } ], {{access}} "wait": {{wait}} } } }
        """;

    // The simulated node keeps a pod with this label from becoming ready.
    private static string Deployment(string ns, bool ready) => $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: web, namespace: {{ns}} }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web{{(ready ? "" : ", ready: \"false\"")}} } }
            spec: { containers: [ { name: web, image: web } ] }
        """;
}
