using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Deployment = Pulumi.Deployment;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>Options all at once, and merged.</summary>
internal static class Options
{
    public static Task<int> All() => Deployment.RunAsync(() =>
    {
        var first = new Service("first");
        var basis = new CustomResourceOptions { Protect = true, IgnoreChanges = { "spec" }, CustomTimeouts = new() { Create = TimeSpan.FromSeconds(90) } };
        _ = new Service("all", null, CustomResourceOptions.Merge(basis, new CustomResourceOptions
        {
            Protect = false,
            IgnoreChanges = { "metadata" },
            ReplaceOnChanges = { "spec.clusterIP" },
            AdditionalSecretOutputs = { "status" },
            CustomTimeouts = new() { Update = TimeSpan.FromMinutes(1), Delete = TimeSpan.FromTicks(15) },
            DeletedWith = first,
            ReplaceWith = { first },
            ReplacementTrigger = Output.CreateSecret<object>("again"),
            HideDiffs = { "status" },
            DeleteBeforeReplace = true,
            RetainOnDelete = true,
            ImportId = "shop/all",
            PluginDownloadURL = "https://plugins.example",
            Version = "4.24.0",
            DependsOn = { first },
        }));
        // The options that were merged are as before.
        _ = new Service("basis", null, basis);
    });
}
