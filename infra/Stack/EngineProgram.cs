using Pulumi;
using ServiceInfra.Planning;
using ServiceInfra.Settings;
using ServiceInfra.Validation;

namespace ServiceInfra.Stack;

/// <summary>The program as the Pulumi engine runs it.</summary>
public static class EngineProgram
{
    /// <summary>Whether this process was started by the engine.</summary>
    public static bool IsHosted => Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 };

    /// <summary>Loads the catalog, checks it, and registers it.</summary>
    /// <returns>The exit code that the engine's language host expects.</returns>
    public static Task<int> RunAsync() => Pulumi.Deployment.RunAsync(async () =>
    {
        // The look at the cluster and the look at the catalog do not need each other.
        var config = PulumiConfig.FromEngine(Environment.GetEnvironmentVariable);
        var probe = Task.Run(() => ClusterProbe.RunAsync(config, Environment.GetEnvironmentVariable));
        var instance = Pulumi.Deployment.Instance;
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = CatalogPath(), Stack = instance.StackName });
        Report(result.Findings);
        if (await probe is { } cluster) Report(cluster, result.Plan.Settings.Server, instance.IsDryRun);
        return CatalogStack.Register(result.Plan);
    });

    private static string CatalogPath() =>
        Path.Combine(Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") ?? Environment.CurrentDirectory, PlanLoader.DefaultCatalog);

    private static void Report(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            if (finding.Severity == Severity.Error) Log.Error(FindingText.Line(finding));
            else if (finding.Severity == Severity.Warning) Log.Warn(FindingText.Line(finding));
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (errors > 0) throw new RunException($"{FindingText.Count(errors, "error")} in the catalog; nothing was registered.");
    }

    private static void Report(ClusterState cluster, ServerOptions expected, bool isPreview)
    {
        if (!cluster.Answers && isPreview) Log.Warn($"Nothing in this preview was checked against a cluster: {cluster.Problem}");
        else if (!cluster.Answers) throw new RunException($"Nothing was registered: {cluster.Problem}");
        else if (cluster.Release is { } release && KubernetesRelease.TryParse(release, out var known) && known != expected.Release)
            Log.Warn($"The cluster runs Kubernetes {release}, and the catalog was checked by the rules of {expected.Release}. Run 'pulumi config set kubernetesVersion {release}'.");
    }
}
