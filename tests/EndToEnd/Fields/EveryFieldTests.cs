using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Fields;

/// <summary>Whatever the catalog can say reaches the API server with that value: compared with what <c>render</c> prints, field by field.</summary>
public sealed class EveryFieldTests(Cluster cluster)
{
    // Every field of the definition, and with them every settable field of a ServiceSpec that one cluster takes.
    private const string Everything = """
        {
          "defaults": { "wait": "none", "creator": "admin", "labels": { "team": "shop" }, "annotations": { "example.com/note": "from the defaults" } },
          "services": {
            "virtual": {
              "name": "virtual-ip", "alias": "商城", "description": "line one\nline two: \"quoted\" \\ 💡",
              "labels": { "app": "shop", "empty": "" }, "annotations": { "example.com/json": "{\"a\":[1,2]}" },
              "selector": { "app": "shop", "tier": "front" },
              "clusterIP": "10.96.200.1", "clusterIPs": [ "10.96.200.1" ], "ipFamilies": [ "IPv4" ], "ipFamilyPolicy": "SingleStack",
              "internalTrafficPolicy": "Local", "externalIPs": [ "198.51.100.7", "198.51.100.8" ],
              "trafficDistribution": "PreferSameNode", "publishNotReadyAddresses": true,
              "sessionAffinity": { "type": "ClientIP", "timeoutSeconds": 86400 },
              "ports": [
                { "name": "a", "port": 53, "protocol": "UDP", "targetPort": "dns" },
                { "name": "b", "port": 53, "protocol": "TCP", "targetPort": 1053 },
                { "name": "c", "port": 132, "protocol": "SCTP" },
                { "name": "d", "port": 443, "appProtocol": "kubernetes.io/h2c" }
              ]
            },
            "words": {
              "selector": { "app": "words" },
              "ports": [ { "protocol": "GRPC", "port": 1 }, { "protocol": "HTTP", "port": 2 }, { "protocol": "HTTPS", "port": 3 } ]
            },
            "headless": { "type": "Headless", "selector": { "app": "db" }, "ports": [ { "name": "sql", "port": 5432 } ] },
            "noselector": { "ports": [ { "name": "http", "port": 80 } ] },
            "external": { "type": "ExternalName", "externalName": "billing.example.com" },
            "nodeport": {
              "selector": { "app": "n" }, "ports": [ { "name": "http", "port": 80, "nodePort": 31801 }, { "name": "udp", "protocol": "UDP", "port": 80, "nodePort": 31801 } ],
              "internetAccess": { "type": "NodePort", "externalTrafficPolicy": "Local" }
            },
            "balanced": {
              "selector": { "app": "b" }, "ports": [ { "name": "http", "port": 80 } ],
              "internetAccess": {
                "type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": 31802, "loadBalancerClass": "example.com/internal",
                "sourceRanges": [ "203.0.113.0/24" ], "loadBalancerIP": "192.0.2.200", "allocateNodePorts": false, "annotations": { "example.com/lb": "x" }
              }
            },
            "manifest": {
              "manifest": {
                "apiVersion": "v1", "kind": "Service", "metadata": { "name": "plain", "labels": { "a": "b" } },
                "spec": { "ports": [ { "port": 8080, "targetPort": "web" } ], "selector": { "a": "b" } }
              }
            }
          }
        }
        """;

    [Fact]
    public async Task Is_held_as_rendered()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog(Everything);

        var up = (await project.UpAsync()).Succeeds();

        Assert.All(up.Said("warning"), w => Assert.Contains("services.json", w, StringComparison.Ordinal));
        var rendered = await project.RenderAsync();
        Assert.Equal(8, rendered.Count);
        Assert.Empty(await HeldFields.DifferencesAsync(cluster.Api, rendered));
        (await project.RunAsync("preview", "--refresh", "--expect-no-changes")).Succeeds();
    }

    [Fact]
    public async Task Taken_away_again_it_is_gone_or_back_at_the_server_s_default()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        project.Catalog("""
            { "services": { "web": { "wait": "none", "selector": { "app": "a", "tier": "b" }, "ports": [ { "name": "http", "port": 80 }, { "name": "more", "port": 81 } ],
              "sessionAffinity": "ClientIP", "internetAccess": { "type": "NodePort", "externalTrafficPolicy": "Local" }, "externalIPs": [ "198.51.100.9" ],
              "internalTrafficPolicy": "Local", "publishNotReadyAddresses": true, "labels": { "x": "y" }, "description": "gone soon" } } }
            """);
        (await project.UpAsync()).Succeeds();
        project.Catalog("""{ "services": { "web": { "wait": "none", "selector": { "app": "a" }, "ports": [ { "name": "http", "port": 80 } ] } } }""");

        (await project.UpAsync()).Succeeds();

        var held = await cluster.Api.GetAsync("service", "web", project.Namespace);
        var spec = held["spec"]!;
        Assert.Equal("ClusterIP", (string?)spec["type"]);
        Assert.Equal("None", (string?)spec["sessionAffinity"]);
        Assert.Equal("Cluster", (string?)spec["internalTrafficPolicy"]);
        Assert.Equal("""{"app":"a"}""", spec["selector"]!.ToJsonString());
        Assert.Single(spec["ports"]!.AsArray());
        foreach (var gone in new[] { "externalIPs", "externalTrafficPolicy", "publishNotReadyAddresses", "sessionAffinityConfig" }) Assert.Null(spec[gone]);
        Assert.Null(held["metadata"]!["labels"]!["x"]);
        Assert.Null(held["metadata"]!["annotations"]!["kubesphere.io/description"]);
        (await project.RunAsync("preview", "--expect-no-changes")).Succeeds();
    }
}
