using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Changes;

/// <summary>What a real server and a real engine hold after an update compares clean with the catalog that it came from.</summary>
public sealed class OldSideTests(Cluster cluster)
{
    private const string Secret = "hunter2-is-not-a-token";

    private const string Catalog = """
        {
          "defaults": { "wait": "none", "creator": "admin", "labels": { "team": "shop" } },
          "services": {
            "virtual": { "alias": "商城", "description": "two\nlines", "selector": { "app": "shop" }, "sessionAffinity": "ClientIP", "annotations": { "example.com/note": "Bearer ${config:shop:note}" },
              "ports": [ { "name": "http", "port": 80 }, { "name": "dns", "port": 53, "protocol": "UDP", "targetPort": "dns" }, { "name": "dns-tcp", "port": 53 } ] },
            "fixed": { "selector": { "app": "fixed" }, "clusterIP": "10.96.201.1", "ipFamilies": [ "IPv4" ], "ipFamilyPolicy": "SingleStack", "externalIPs": [ "198.51.100.8", "198.51.100.7" ], "ports": [ { "port": 80 } ] },
            "headless": { "type": "Headless", "selector": { "app": "db" }, "ports": [ { "name": "sql", "port": 5432 } ], "publishNotReadyAddresses": true },
            "bare": { "ports": [ { "protocol": "GRPC", "port": 9000 } ], "trafficDistribution": "PreferSameZone" },
            "external": { "type": "ExternalName", "externalName": "billing.example.com" },
            "nodeport": { "selector": { "app": "n" }, "ports": [ { "name": "http", "port": 80 } ], "internetAccess": "NodePort" },
            "balanced": { "selector": { "app": "b" }, "ports": [ { "name": "http", "port": 80 } ],
              "internetAccess": { "type": "LoadBalancer", "externalTrafficPolicy": "Local", "sourceRanges": [ "203.0.113.0/24", "10.0.0.0/8" ] } },
            "manifest": { "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "plain" }, "spec": { "ports": [ { "port": 8080, "targetPort": "web" } ], "selector": { "a": "b" } } } }
          }
        }
        """;

    [Fact]
    public async Task Nothing_changes_until_somebody_changes_something()
    {
        using var project = await PulumiProject.CreateAsync(cluster);
        (await project.RunAsync("config", "set", "--secret", "shop:note", Secret, "--stack", "dev")).Succeeds();
        project.Catalog(Catalog);
        (await project.UpAsync()).Succeeds();
        project.Write("live.json", (await cluster.Api.RunAsync("get", "services", "-A", "-o", "json")).Succeeds().Output);
        project.Write("state.json", (await project.RunAsync("stack", "export", "--stack", "dev")).Succeeds().Output);

        foreach (var old in (string[])["live.json", "state.json"])
        {
            var same = (await project.OfflineAsync("preview", "--against", old)).Succeeds().All;
            Assert.Contains("): no change\n", same, StringComparison.Ordinal);
            Assert.Contains("8 unchanged", same, StringComparison.Ordinal);
        }

        project.Catalog(Catalog.Replace("\"name\": \"dns\"", "\"name\": \"udp\"", StringComparison.Ordinal).Replace(", \"externalTrafficPolicy\": \"Local\"", "", StringComparison.Ordinal).Replace("Bearer", "Basic", StringComparison.Ordinal));
        foreach (var old in (string[])["live.json", "state.json"])
        {
            var changed = await project.OfflineAsync("preview", "--against", old, "--fail-on", "breaks");
            Assert.Equal(3, changed.ExitCode);
            Assert.Contains("virtual(商城): port renamed, spec.ports[udp].name: dns => udp", changed.Output, StringComparison.Ordinal);
            Assert.Contains("balanced: external traffic to pods of all nodes, spec.externalTrafficPolicy: Local => Cluster", changed.Output, StringComparison.Ordinal);
            Assert.DoesNotContain(Secret, changed.All, StringComparison.Ordinal);
        }
    }
}
