using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Deployment = Pulumi.Deployment;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>Values that are put together, secret, or not there yet.</summary>
internal static class Values
{
    public static Task<int> Combined() => Deployment.RunAsync(() =>
    {
        var web = new Service("web", new ServiceArgs { Metadata = new ObjectMetaArgs { Name = "web" } });
        Input<string> input = web.Id;
        var json = Output.JsonSerialize(Output.Create(new { id = web.Id, list = new[] { Output.Create(1) }, nothing = (Output<string>?)null }));
        return new Dictionary<string, object?>
        {
            ["format"] = Output.Format($"{web.Id}|{input}|{1.5}|{(string?)null}|{{}}"),
            ["all"] = Output.All(web.Id, Output.CreateSecret("s")),
            ["tuple"] = Output.Tuple(web.Id, Output.Create(2)).Apply(t => t.Item1 + t.Item2),
            ["json"] = json,
            ["parsed"] = Output.JsonDeserialize<Dictionary<string, JsonElement>>(json).Apply(d => d["id"].GetString()!),
            ["nested"] = Output.JsonDeserialize<Dictionary<string, Output<int>>>(Output.CreateSecret("""{"n":7}""")).Apply(d => d["n"]),
            ["unsecret"] = Output.Unsecret(Output.CreateSecret("plain")),
            ["resource"] = web,
            ["union"] = Union<int, string>.FromT1("http"),
            ["list"] = ImmutableArray.Create<object?>(1, null, "x"),
        };
    });

    /// <summary>Secrets inside lists, maps and objects, and values that only the engine knows.</summary>
    public static Task<int> Nested() => Deployment.RunAsync(() =>
    {
        var first = new Service("first");
        var address = first.Status.Apply(s => s?.LoadBalancer.Ingress[0].Ip ?? "none");
        _ = new Service("web", new ServiceArgs
        {
            Metadata = Output.CreateSecret(new ObjectMetaArgs { Name = "web", Labels = { { "a", Output.CreateSecret("b") } } }),
            Spec = new ServiceSpecArgs
            {
                Selector = { { "app", "web" }, { "token", Output.CreateSecret("t") }, { "at", address } },
                Ports = { new ServicePortArgs { Port = Output.CreateSecret(80), TargetPort = "http" } },
                ExternalIPs = { "10.0.0.1", address },
                LoadBalancerSourceRanges = Output.CreateSecret(new[] { "10.0.0.0/8" }),
            },
        });
    });
}
