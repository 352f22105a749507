using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Planning;

/// <summary>Whoever follows what a finding advises in the catalog's words gets an entry of which nothing is left to say.</summary>
public sealed class CatalogAdviceTests
{
    [Theory]
    [InlineData("SVC402", """{ "selector": {}, "ports": [ { "port": 80 } ], "clusterIPs": [ "None", "10.96.0.9" ] }""",
        """{ "selector": {}, "ports": [ { "port": 80 } ], "clusterIPs": [ "10.96.0.9" ] }""", """{ "type": "Headless", "selector": {}, "ports": [ { "port": 80 } ] }""")]
    [InlineData("SVC402", """{ "selector": {}, "ports": [ { "port": 80 } ], "clusterIPs": [ "None", "10.96.0.9" ], "internetAccess": "NodePort" }""",
        """{ "selector": {}, "ports": [ { "port": 80 } ], "clusterIPs": [ "10.96.0.9" ], "internetAccess": "NodePort" }""", """{ "type": "Headless", "selector": {}, "ports": [ { "port": 80 } ] }""")]
    [InlineData("SVC201", """{ "selector": {} }""", """{ "selector": {}, "ports": [ { "port": 80 } ] }""", """{ "selector": {}, "type": "Headless" }""")]
    [InlineData("SVC201", """{ "selector": {}, "internetAccess": "NodePort" }""", """{ "selector": {}, "internetAccess": "NodePort", "ports": [ { "port": 80 } ] }""")]
    [InlineData("SVC211", """{ "selector": {}, "ports": [ { "port": 80, "nodePort": 30080 } ] }""",
        """{ "selector": {}, "ports": [ { "port": 80 } ] }""", """{ "selector": {}, "ports": [ { "port": 80, "nodePort": 30080 } ], "internetAccess": "NodePort" }""", """{ "selector": {}, "ports": [ { "port": 80, "nodePort": 30080 } ], "internetAccess": "LoadBalancer" }""")]
    [InlineData("SVC510", """{ "selector": {}, "ports": [ { "port": 80 } ], "internetAccess": { "type": "LoadBalancer", "healthCheckNodePort": 30100 } }""",
        """{ "selector": {}, "ports": [ { "port": 80 } ], "internetAccess": "LoadBalancer" }""", """{ "selector": {}, "ports": [ { "port": 80 } ], "internetAccess": { "type": "LoadBalancer", "externalTrafficPolicy": "Local", "healthCheckNodePort": 30100 } }""")]
    [InlineData("SVC411", """{ "selector": {}, "ports": [ { "port": 80 } ], "ipFamilies": [ "IPv4", "IPv6" ] }""", """{ "selector": {}, "ports": [ { "port": 80 } ], "ipFamilies": [ "IPv4" ] }""")]
    [InlineData("SVC204", """{ "selector": {}, "ports": [ { "port": 80 }, { "name": "tcp-80", "port": 81 } ] }""", """{ "selector": {}, "ports": [ { "name": "port-1", "port": 80 }, { "name": "tcp-80", "port": 81 } ] }""")]
    public void Whoever_follows_it_is_done(string code, string entry, params string[] mended)
    {
        Assert.Contains(code, Codes(entry));
        Assert.All(mended, m => Assert.Empty(Codes(m)));
    }

    [Theory]
    [InlineData("""{ "selector": {} }""", "Add \"ports\": [ { \"port\": 80 } ]; or write \"type\": \"Headless\".")]
    [InlineData("""{ "selector": {}, "internetAccess": "NodePort" }""", "Add \"ports\": [ { \"port\": 80 } ].")]
    public void Headless_is_advised_where_it_can_be(string entry, string fix) => Assert.Equal(fix, Assert.Single(Findings(entry)).Fix);

    private static IEnumerable<string> Codes(string entry) => Findings(entry).Select(f => f.Code);

    private static IReadOnlyList<Finding> Findings(string entry)
    {
        using var folder = new TemporaryFolder();
        var request = new PlanRequest { CatalogPath = folder.Write("services.json", $$"""{ "services": { "web": {{entry}} } }"""), Environment = _ => null };
        return PlanLoader.Load(request).Findings;
    }
}
