using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Planning;

/// <summary>Everything that is wrong is said at once, and nothing that only follows from what has been said.</summary>
public sealed class KnockOnTests
{
    [Theory]
    [InlineData("""{ "selector": {}, "ports": [ { "port": "80", "targetPort": "8080", "nodePort": 5 } ], "internetAccess": "NodePort" }""", "SVC103 ports/0/port", "SVC209 ports/0/targetPort", "SVC213 ports/0/nodePort")]
    [InlineData("""{ "selector": 1, "ports": [ { "port": 80 }, { "port": 81 } ] }""", "SVC103 selector", "SVC204 ports/0/name", "SVC204 ports/1/name")]
    [InlineData("""{ "selector": {}, "type": "NodePort", "ports": [ { "port": 80, "nodePort": 5 } ] }""", "SVC104 type", "SVC213 ports/0/nodePort")]
    [InlineData("""{ "selector": {}, "type": "LoadBalancer", "ports": [ { "port": 80, "nodePort": 30080 } ] }""", "SVC104 type")]
    [InlineData("""{ "selector": {}, "internetAccess": "Nodeport", "ports": [ { "port": 80, "nodePort": 30080 } ] }""", "SVC104 internetAccess")]
    [InlineData("""{ "selector": {}, "internetAcess": "NodePort", "ports": [ { "port": 80, "nodePort": 30080 } ] }""", "SVC101 internetAcess")]
    [InlineData("""{ "selector": {}, "type": "headless" }""", "SVC104 type")]
    [InlineData("""{ "selector": {}, "port": [ { "port": 80 } ] }""", "SVC101 port")]
    [InlineData("""{ "selector": {}, "labels": { "a": 1 } }""", "SVC103 labels/a", "SVC201 ports")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "prot": 80 }, { "port": 81 } ] }""", "SVC101 ports/0/prot", "SVC204 ports/1/name")]
    [InlineData("""{ "selector": {}, "ports": [ { "protocol": "HTTP", "port": "80" }, { "name": "B", "port": 81 } ] }""", "SVC103 ports/0/port", "SVC205 ports/1/name")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53, "protocol": 1 }, { "name": "b", "port": 53 } ] }""", "SVC103 ports/0/protocol")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53, "nodePort": "x" }, { "name": "b", "port": 53 } ] }""", "SVC103 ports/0/nodePort", "SVC203 ports/1")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 0 } ] }""", "SVC202 ports/0/port")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80, "targetPort": 0 } ] }""", "")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "http" } ] }""", "SVC202 ports/0/port")]
    [InlineData("""{ "type": "ExternalName", "labels": { "a b": "c" } }""", "SVC111 ", "SVC305 labels/a b")]
    [InlineData("""{ "selector": {}, "clusterIP": "None", "type": "VirtualIP", "internetAccess": "NodePort", "ports": [ { "port": 80 } ] }""", "SVC107 clusterIP")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "externalIPs": [ "198.51.100.7" ], "internetAccess": { "type": "None", "externalTrafficPolicy": "Local" } }""", "SVC556 externalIPs")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "externalIPs": [], "internetAccess": { "type": "None", "externalTrafficPolicy": "Local" } }""", "SVC107 internetAccess/externalTrafficPolicy")]
    [InlineData("""{ "type": "ExternalName", "externalName": "a.example.com", "internetAccess": { "type": "None" } }""", "")]
    [InlineData("""{ "type": "ExternalName", "externalName": "a.example.com", "internetAccess": "None" }""", "")]
    [InlineData("""{ "type": "ExternalName", "externalName": "a.example.com", "internetAccess": { "type": "NodePort" } }""", "SVC107 internetAccess")]
    public void Of_an_entry(string entry, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", "{ \"services\": { \"web\": " + entry + " } }"), Environment = _ => null });
        Assert.Equal(expected.Where(e => e.Length > 0).Order(StringComparer.Ordinal), result.Findings.Select(f => $"{f.Code} {f.Path["/services/web".Length..].TrimStart('/')}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{ "": { "selector": {}, "ports": [ { "port": 80 } ] } }""", "SVC301 Write the Service's name as the entry's key.")]
    [InlineData("""{ "a": { "selector": {}, "ports": [ { "port": 0 } ] }, "a": {} }""", "SVC102 Keep one of them.", "SVC202 Write a number from 1 to 65535, such as 80.")]
    public void Of_a_key(string services, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", "{ \"services\": " + services + " }"), Environment = _ => null });
        Assert.Equal(expected, result.Findings.Select(f => $"{f.Code} {f.Fix}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("null", "services.test.json(1,67): error SVC202: /services/cart/ports/1/port: the port has no number; this null removes the number of the port that stands in the base at services.json(1,86). ")]
    [InlineData("0", "services.test.json(1,67): error SVC202: /services/cart/ports/1/port: ")]
    public void Of_a_port_in_an_overlay(string port, string expected)
    {
        using var folder = new TemporaryFolder();
        var catalog = folder.Write("services.json", """{ "services": { "cart": { "selector": {}, "ports": [ { "name": "http", "port": 80 }, { "name": "metrics", "port": 9102 } ] } } }""");
        folder.Write("services.test.json", """{ "services": { "cart": { "ports": [ { "name": "metrics", "port": """ + port + " } ] } } }");
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = catalog, Stack = "test", Environment = _ => null });
        Assert.StartsWith(expected, FindingText.Line(Assert.Single(result.Findings)).Replace(folder.Path + "/", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
