using Pulumi;
using ServiceInfra.Catalog;
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
        try
        {
            // Findings name files as they lie in the project, wherever 'main' puts the program.
            Environment.CurrentDirectory = Environment.GetEnvironmentVariable("PULUMI_ROOT_DIRECTORY") ?? Environment.CurrentDirectory;
            // The look at the cluster and the look at the catalog do not need each other.
            var config = PulumiConfig.FromEngine(Environment.GetEnvironmentVariable)!.Values;
            var instance = Pulumi.Deployment.Instance;
            var patience = instance.IsDryRun ? ClusterProbe.PatienceOfPreview : ClusterProbe.PatienceOfUp;
            var probe = Task.Run(() => ClusterProbe.RunAsync(config, Environment.GetEnvironmentVariable, patience));
            var result = PlanLoader.Load(new PlanRequest { CatalogPath = PlanLoader.DefaultCatalog, Stack = instance.StackName });
            Report(result.Findings);
            if (await probe is { } cluster) await Report(cluster, result.Plan, instance.IsDryRun);
            return CatalogStack.Register(result.Plan);
        }
        catch (UnreadableException e)
        {
            throw new RunException(e.Message);
        }
    });

    private static void Report(IReadOnlyList<Finding> findings)
    {
        foreach (var finding in findings)
            if (finding.Severity == Severity.Error) Log.Error(FindingText.Line(finding));
            else if (finding.Severity == Severity.Warning) Log.Warn(FindingText.Line(finding));
        var errors = findings.Count(f => f.Severity == Severity.Error);
        if (errors > 0) throw new RunException($"{FindingText.Count(errors, "error")} in the catalog; nothing was registered.");
    }

    private static async Task Report(ClusterState cluster, ServicePlan plan, bool isPreview)
    {
        if (!cluster.Answers && isPreview) Log.Warn($"Nothing in this preview was checked against a cluster: {cluster.Problem}");
        else if (!cluster.Answers) throw new RunException($"Nothing was registered: {cluster.Problem}");
        if (cluster.Release is { } release && KubernetesRelease.TryParse(release, out var known) && known != plan.Settings.Server.Release)
            Log.Warn($"The cluster runs Kubernetes {release}, and the catalog was checked by the rules of {plan.Settings.Server.Release}. Run 'pulumi config set kubernetesVersion {release}'.");
        if (cluster.Client is null) return;
        var missing = await ClusterProbe.MissingAsync(cluster.Client, Foreign(plan));
        if (missing.Count == 0) return;
        var message = $"The cluster has no namespace {string.Join(", ", missing)}. Create it, or add it to \"namespaces\" in {PlanLoader.DefaultCatalog} for this stack to own it.";
        if (isPreview) Log.Warn(message);
        else throw new RunException($"Nothing was registered: {message}");
    }

    private static IEnumerable<string> Foreign(ServicePlan plan) =>
        plan.Services.Select(s => s.Manifest.Metadata.Namespace ?? PlanBuilder.FallbackNamespace).Except(plan.Namespaces.Select(n => n.Name));
}
