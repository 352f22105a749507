using Pulumi.Testing;
using ServiceInfra.Changes;
using ServiceInfra.Planning;
using ServiceInfra.Settings;

namespace ServiceInfra.Stack;

/// <summary>Runs the stack without an engine and says what it registers.</summary>
public static class OfflinePreview
{
    /// <summary>The objects that the stack registers, in the plan's order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="mocks">Takes the registrations; how many there are so far tells how far the preview is.</param>
    public static async Task<IReadOnlyList<KubernetesObject>> RunAsync(ServicePlan plan, RecordingMocks mocks)
    {
        var options = new TestOptions { ProjectName = PulumiConfig.DefaultProject, StackName = plan.Stack ?? "preview", IsPreview = true };
        await Pulumi.Deployment.TestAsync(mocks, options, () => CatalogStack.Register(plan)).ConfigureAwait(false);
        // Registrations run side by side and arrive in any order.
        var order = plan.Namespaces.Select(n => (Kind: "Namespace", n.Name)).Concat(plan.Services.Select(s => (Kind: "Service", Name: s.Key)))
            .Select((key, index) => (key, index)).ToDictionary(p => p.key, p => p.index);
        return [.. mocks.Registered
            .Select(r => (Kind: r.Type!.EndsWith(":Namespace", StringComparison.Ordinal) ? "Namespace" : "Service", r.Name, r.Inputs))
            .OrderBy(r => order.GetValueOrDefault((r.Kind, r.Name!), int.MaxValue))
            .Select(r => RegisteredObject.FromInputs(r.Kind, r.Name!, r.Inputs))];
    }
}
