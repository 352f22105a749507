using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Deployment = Pulumi.Deployment;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>Programs that fail while other work is under way.</summary>
internal static class Endings
{
    /// <summary>The program throws; Services that wait for one another are under way.</summary>
    public static Task<int> ThrowsAmidChain() => Deployment.RunAsync((Action)(() =>
    {
        var before = new Service("chain-0");
        for (var i = 1; i < 4; i++) before = After("chain-" + i, before);
        throw new RunException("thrown amid a chain");
    }));

    /// <summary>One Apply throws; something else does not depend on it.</summary>
    public static Task<int> ApplyThrows() => Deployment.RunAsync(() =>
    {
        var web = new Service("web");
        var bad = web.Id.Apply(string (_) => throw new InvalidOperationException("thrown in an Apply"));
        _ = new Service("needs-bad", new ServiceArgs { Spec = new ServiceSpecArgs { ExternalName = bad } });
        After("after-web", web);
    });

    /// <summary>A task fails that nobody reads, as an output or on its own.</summary>
    public static Task<int> Unobserved(bool asOutput) => Deployment.RunAsync(() =>
    {
        var task = Task.Run(int () => throw new InvalidOperationException("nobody reads this"));
        if (asOutput) Output.Create(task);
    });

    /// <summary>The program fails while a task of its own never ends.</summary>
    public static Task<int> NeverEnds() => Deployment.RunAsync((Action)(() =>
    {
        Output.Create(new TaskCompletionSource<int>().Task);
        throw new RunException("and something never ends");
    }));

    private static Service After(string name, Service before) =>
        new(name, new ServiceArgs { Spec = new ServiceSpecArgs { ExternalName = before.Id } });
}
