using System.Text.Json.Nodes;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Outputs;

/// <summary>What the stack says of its Services.</summary>
public sealed class OutputTests(Cluster cluster)
{
    private const string Kinds = """
        {
          "defaults": { "wait": "none" },
          "services": {
            "virtual": { "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 }, { "name": "dns", "protocol": "UDP", "port": 53 } ] },
            "headless": { "type": "Headless", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] },
            "external": { "type": "ExternalName", "externalName": "a.example.com" },
            "node": { "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ], "internetAccess": "NodePort" }
          }
        }
        """;

    [Fact]
    public async Task Right_after_up_they_are_what_the_server_decided()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Kinds);
        (await project.UpAsync()).Succeeds();

        var outputs = await project.OutputsAsync();

        var held = await cluster.Api.GetAsync("service", "virtual", project.Namespace);
        Assert.Equal([$"virtual.{project.Namespace}.svc.cluster.local", $"virtual.{project.Namespace}"], Texts(outputs["virtual"]!["dnsNames"]));
        Assert.Equal(Texts(held["spec"]!["clusterIPs"]), Texts(outputs["virtual"]!["clusterIPs"]));
        Assert.Equal(["80/TCP", "53/UDP"], Texts(outputs["virtual"]!["ports"]));
        Assert.Equal(["None"], Texts(outputs["headless"]!["clusterIPs"]));
        Assert.Equal("a.example.com", (string?)outputs["external"]!["externalName"]);
        var node = await cluster.Api.GetAsync("service", "node", project.Namespace);
        Assert.Equal(Texts(new JsonArray(node["spec"]!["ports"]![0]!["nodePort"]!.DeepClone())), Texts(outputs["node"]!["nodePorts"]));
    }

    [Fact]
    public async Task In_a_first_preview_what_the_server_will_decide_is_unknown()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Kinds);

        var text = (await project.RunAsync("preview")).Succeeds().Output;

        // The dry run's placeholder, which the engine takes for the truth.
        Assert.DoesNotContain("10.96.0.0", text, StringComparison.Ordinal);
        Assert.Equal(2, Count(text, "clusterIPs: [unknown]"));
        Assert.Equal(1, Count(text, "nodePorts : [unknown]"));
        Assert.Contains($"virtual.{project.Namespace}.svc.cluster.local", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_of_a_change_keeps_the_addresses_that_stay()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Kinds);
        (await project.UpAsync()).Succeeds();
        project.Catalog(Kinds.Replace("\"port\": 53", "\"port\": 54", StringComparison.Ordinal));

        var text = (await project.RunAsync("preview")).Succeeds().Output;

        Assert.Contains("54/UDP", text, StringComparison.Ordinal);
        Assert.Contains((string)(await cluster.Api.GetAsync("service", "virtual", project.Namespace))["spec"]!["clusterIP"]!, text, StringComparison.Ordinal);
        Assert.DoesNotContain("unknown", text, StringComparison.Ordinal);
    }

    internal static string[] Texts(JsonNode? array) => [.. array!.AsArray().Select(n => n!.ToString())];

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
