using System.Collections.Immutable;
using Pulumi;
using Deployment = Pulumi.Deployment;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>What comes from elsewhere: configuration, other stacks, functions of providers.</summary>
internal static class Outside
{
    public static Task<int> Configuration(string how) => Deployment.RunAsync(() =>
    {
        var config = new Config();
        return new Dictionary<string, object?>
        {
            ["value"] = how switch
            {
                "object" => config.RequireObject<Dictionary<string, int>>("map")["a"],
                "secret" => config.RequireSecretObject<Dictionary<string, int>>("map").Apply(m => m["a"]),
                "absent" => config.RequireObject<Dictionary<string, int>>("absent"),
                "wrong" => config.RequireSecretObject<Dictionary<string, int>>("text"),
                "other" => new Config("kubernetes:config").Get("context"),
                _ => config.GetObject<Dictionary<string, int>>("absent"),
            },
        };
    });

    public static Task<int> Reference(string name) => Deployment.RunAsync(async () =>
    {
        var network = new StackReference("network", new StackReferenceArgs { Name = "acme/network/dev" });
        var plain = await network.GetOutputDetailsAsync("zone");
        var secret = await network.GetOutputDetailsAsync("password");
        return new Dictionary<string, object?>
        {
            ["zone"] = network.RequireOutput("zone"),
            ["password"] = network.GetOutput("password"),
            ["absent"] = network.GetOutput("absent"),
            ["details"] = $"{plain.Value}, {plain.SecretValue}, {secret.Value}, {secret.SecretValue}",
            ["wanted"] = name == "" ? null : await network.RequireValueAsync(name),
        };
    });

    /// <summary>The program deals with a failure of a function.</summary>
    public static Task<int> Function() => Deployment.RunAsync(async () =>
    {
        string failure;
        try
        {
            await Deployment.Instance.InvokeAsync<ImmutableDictionary<string, object>>("pkg:index:fail", InvokeArgs.Empty);
            failure = "none";
        }
        catch (Exception e)
        {
            failure = e.Message;
        }
        return new Dictionary<string, object?> { ["failure"] = failure };
    });
}
