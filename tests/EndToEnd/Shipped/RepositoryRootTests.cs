using ServiceInfra.EndToEnd.Harness;
using ServiceInfra.Tests.Comments;

namespace ServiceInfra.EndToEnd.Shipped;

/// <summary>
/// What happens first: clone, <c>pulumi stack init dev</c>, then the workflows' steps that tests/Unit does not run, <c>pulumi preview</c> and <c>up</c>
/// among them; the program is built from source on the way.
/// </summary>
[Collection(DemoNamespaceCollection.Name)]
public sealed class RepositoryRootTests(Cluster cluster)
{
    private static readonly Dictionary<string, WorkflowStep> Steps = WorkflowFile.All.SelectMany(w => w.Scripts).ToDictionary(s => s.Name);

    [Fact]
    public async Task A_fresh_clone_is_built_previewed_deployed_and_destroyed_from_its_root()
    {
        using var project = await PulumiProject.CloneAsync(cluster.Kubeconfig);
        (await project.RunAsync("stack", "init", "dev")).Succeeds();
        await BuildsAsync(project);
        await PreviewsAsync(project);

        var up = (await RunAsync(project, "up/up/Up", await File.ReadAllTextAsync(cluster.Kubeconfig, TestContext.Current.CancellationToken))).Succeeds();

        Assert.DoesNotContain("warning", up.All, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, await project.RenderAsync()));
        (await project.DestroyAsync()).Succeeds();
        Assert.False(await cluster.Api.HasAsync("namespace", "demo-namespace"));
    }

    [Theory]
    [InlineData("preview/pulumi/Ask the engine")]
    [InlineData("up/up/Up")]
    public async Task A_cluster_that_does_not_answer_ends_a_workflow_before_the_engine_begins(string step)
    {
        using var project = await PulumiProject.CreateShippedAsync(cluster.Kubeconfig, "dev");
        var nowhere = """{ "apiVersion": "v1", "kind": "Config", "current-context": "a", "contexts": [ { "name": "a", "context": { "cluster": "a" } } ], "clusters": [ { "name": "a", "cluster": { "server": "http://127.0.0.1:9" } } ] }""";
        var run = (await RunAsync(project, step, nowhere)).Fails();
        Assert.Contains("127.0.0.1:9", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Empty(project.History);
    }

    // The build of every workflow, which is of the same words in each, and what the deployment checks with it.
    private static async Task BuildsAsync(PulumiProject project)
    {
        Assert.Single(Steps.Values.Where(s => s.Name.EndsWith("/Build", StringComparison.Ordinal)).Select(s => s.Script).Distinct());
        var built = (await RunAsync(project, "deploy/check/Build", [])).Succeeds();
        Assert.Contains("0 Warning(s)", built.Output, StringComparison.Ordinal);
        (await RunAsync(project, "deploy/check/Validate", [])).Succeeds();
    }

    private async Task PreviewsAsync(PulumiProject project)
    {
        var preview = (await RunAsync(project, "preview/pulumi/Ask the engine", await File.ReadAllTextAsync(cluster.Kubeconfig, TestContext.Current.CancellationToken))).Succeeds();
        string[] lines = [.. preview.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        // What the engine prints stands between two lines by which the runner reads no commands.
        Assert.Matches("^::stop-commands::[0-9a-f]{32}$", lines[0]);
        Assert.Equal($"::{lines[0].Split("::")[2]}::", lines[^1]);
        Assert.Contains(lines, l => l.Contains("kubernetes:core/v1:Service", StringComparison.Ordinal) && l.Contains("create", StringComparison.Ordinal));
        Assert.False(await cluster.Api.HasAsync("namespace", "demo-namespace"));
    }

    private static async Task<ProcessResult> RunAsync(PulumiProject project, string step, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var run = await project.ScriptAsync(Steps[step].Script, environment);
        TestContext.Current.TestOutputHelper?.WriteLine($"{step}: {run.Duration.TotalSeconds:0.0} s");
        return run;
    }

    private static Task<ProcessResult> RunAsync(PulumiProject project, string step, string kubeconfig)
    {
        string Value(string expression) => expression switch
        {
            "${{ matrix.stack }}" or "${{ inputs.stack }}" => "dev",
            "${{ secrets.KUBECONFIG }}" => kubeconfig,
            // Without Pulumi Cloud: a backend of one's own.
            "${{ secrets.PULUMI_ACCESS_TOKEN }}" => "",
            "${{ vars.PULUMI_BACKEND_URL }}" => project.Environment()["PULUMI_BACKEND_URL"]!,
            "${{ secrets.PULUMI_CONFIG_PASSPHRASE }}" => project.Environment()["PULUMI_CONFIG_PASSPHRASE"]!,
            _ => throw new InvalidOperationException($"Say here what {expression} is."),
        };
        return RunAsync(project, step, Steps[step].Environment.ToDictionary(e => e.Key, e => Value(e.Value)));
    }
}
