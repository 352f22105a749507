using Pulumi;
using ServiceInfra.Catalog;
using ServiceInfra.Manifests;
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
        if (!cluster.Answers) Stop(isPreview, isPreview ? $"Nothing in this preview was checked against a cluster: {cluster.Problem}" : cluster.Problem);
        if (cluster.Release is { } release && KubernetesRelease.TryParse(release, out var known) && known != plan.Settings.Server.Release)
            Log.Warn($"The cluster runs Kubernetes {release}, and the catalog was checked by the rules of {plan.Settings.Server.Release}. Run 'pulumi config set kubernetesVersion {release}'.");
        if (cluster.Client is not { } client) return;
        var missing = ClusterProbe.MissingAsync(client, Foreign(plan));
        var rights = ClusterRights.FindMissingAsync(client, plan, isPreview);
        if (await missing is { Count: > 0 } namespaces)
            Stop(isPreview, $"The cluster has no namespace {string.Join(", ", namespaces)}. Create it, or add it to \"namespaces\" in {PlanLoader.DefaultCatalog} for this stack to own it.");
        if (isPreview && await HeadlessTurns.FindAsync(client, plan) is { Count: > 0 } turns)
            Log.Warn($"{string.Join(", ", turns)}: turning headless replaces the Service, which the server's dry run refuses to show. If this preview fails for it, run 'pulumi up --skip-preview'.");
        foreach (var right in await rights)
            if (right.Stops) Stop(isPreview, right.Explain());
            else Log.Warn(right.Explain());
    }

    private static void Stop(bool isPreview, string problem)
    {
        if (isPreview) Log.Warn(problem);
        else throw new RunException($"Nothing was registered: {problem}");
    }

    private static IEnumerable<string> Foreign(ServicePlan plan) =>
        plan.Services.Select(s => s.Manifest.Metadata.Namespace ?? NamespacedName.DefaultNamespace).Except(plan.Namespaces.Select(n => n.Name));
}
