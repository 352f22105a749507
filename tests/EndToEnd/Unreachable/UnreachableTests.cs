using System.Net;
using System.Net.Sockets;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Unreachable;

/// <summary>No kubeconfig, a cluster that is down, a cluster behind a firewall that drops: said in plain words, and soon.</summary>
public sealed class UnreachableTests
{
    private const string One = """{ "defaults": { "wait": "none" }, "services": { "web": { "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";

    // The program gives a cluster 5 s in a preview and 10 s in an up; the rest is for a busy machine.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Without_a_kubeconfig()
    {
        using var project = await PulumiProject.CreateAsync((string?)null);
        await SaysAsync(project, "no kubeconfig", "KUBECONFIG");
    }

    [Fact]
    public async Task A_cluster_that_refuses()
    {
        using var folder = new TempFolder();
        using var project = await PulumiProject.CreateAsync(Kubeconfig(folder, FreePort()));
        await SaysAsync(project, "refuses connections", "Is the cluster running");
    }

    [Fact]
    public async Task A_cluster_that_never_answers()
    {
        using var folder = new TempFolder();
        // The kernel accepts for it; nobody ever reads.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var project = await PulumiProject.CreateAsync(Kubeconfig(folder, ((IPEndPoint)listener.LocalEndpoint).Port));
        await SaysAsync(project, "has not answered", "firewall");
    }

    private static async Task SaysAsync(PulumiProject project, string problem, string advice)
    {
        project.Catalog(One);

        var preview = (await project.RunAsync("preview")).Succeeds();
        var up = (await project.RunAsync("up", "--yes", "--skip-preview")).Fails();

        TestContext.Current.TestOutputHelper?.WriteLine($"{problem}: preview {preview.Duration.TotalSeconds:0.0} s, up {up.Duration.TotalSeconds:0.0} s");
        // Said soon, although the provider itself goes on trying a silent cluster for twenty seconds more.
        Assert.True(preview.SaidAt("warning: Nothing in this preview was checked against a cluster") < Soon);
        Assert.Contains("Nothing was registered", up.Output, StringComparison.Ordinal);
        foreach (var result in new[] { preview, up })
        {
            Assert.Contains(problem, result.Output, StringComparison.Ordinal);
            Assert.Contains(advice, result.Output, StringComparison.Ordinal);
            result.SaysItPlainly();
        }
        Assert.True(up.Duration < Soon, $"up took {up.Duration}");
        Assert.Empty(await project.StateAsync());
    }

    private static string Kubeconfig(TempFolder folder, int port)
    {
        folder.Write("kubeconfig", $$"""
            apiVersion: v1
            kind: Config
            current-context: test
            clusters: [ { name: test, cluster: { server: "https://127.0.0.1:{{port}}", insecure-skip-tls-verify: true } } ]
            users: [ { name: test, user: { token: nobody } } ]
            contexts: [ { name: test, context: { cluster: test, user: test } } ]
            """);
        return folder["kubeconfig"];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
