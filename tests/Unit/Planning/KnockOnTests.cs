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
    [InlineData("""{ "selector": { "a": "b" }, "ports": [ { "port": 80 } ], "labels": { "n": 1, "b c": "d", "e": "f g" } }""", "SVC103 labels/n", "SVC305 labels/b c", "SVC306 labels/e")]
    [InlineData("""{ "selector": { "a": 1, "b c": "d" }, "ports": [ { "port": 80 } ] }""", "SVC103 selector/a", "SVC317 selector/b c")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "prot": 80 }, { "port": 81 } ] }""", "SVC101 ports/0/prot", "SVC204 ports/1/name")]
    [InlineData("""{ "selector": {}, "ports": [ { "protocol": "HTTP", "port": "80" }, { "name": "B", "port": 81 } ] }""", "SVC103 ports/0/port", "SVC205 ports/1/name")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53, "protocol": 1 }, { "name": "b", "port": 53 } ] }""", "SVC103 ports/0/protocol")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53, "nodePort": "x" }, { "name": "b", "port": 53 } ] }""", "SVC103 ports/0/nodePort", "SVC203 ports/1")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 0 } ] }""", "SVC202 ports/0/port")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80, "targetPort": 0 } ] }""", "")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "http" } ] }""", "SVC202 ports/0/port")]
    [InlineData("""{ "type": "ExternalName", "labels": { "a b": "c" } }""", "SVC111 ", "SVC305 labels/a b")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "spec": { "ports": [ { "port": "80" } ] } } }""", "SVC604 manifest/spec/ports/0/port", "SVC301 manifest/metadata/name")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" }, "spec": { "ports": [ { "name": "A", "prot": 80 } ] } } }""", "SVC601 manifest/spec/ports/0/prot", "SVC205 manifest/spec/ports/0/name")]
    [InlineData("""{ "selector": {}, "clusterIP": "None", "type": "VirtualIP", "internetAccess": "NodePort", "ports": [ { "port": 80 } ] }""", "SVC107 clusterIP")]
    [InlineData("""{ "labls": {}, "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" }, "spec": { "selector": {} } } }""", "SVC101 labls", "SVC201 manifest/spec/ports")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" }, "spec": { "ports": [ { "name": "a", "port": "80" }, { "name": "b", "port": "81" } ] } } }""", "SVC604 manifest/spec/ports/0/port", "SVC604 manifest/spec/ports/1/port")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" }, "spec": { "type": 5, "ports": [ { "port": 80, "nodePort": 30080 } ] } } }""", "SVC604 manifest/spec/type")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" }, "spec": { "type": "LoadBalancer", "ports": [ { "port": 80 } ], "loadBalancerSourceRanges": [ "10.0.0.0/8", "bad" ] } } }""", "SVC516 manifest/spec/loadBalancerSourceRanges/1")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "a" }, "spec": { "clusterIP": "bad", "ports": [ { "port": 80 } ] } } }""", "SVC403 manifest/spec/clusterIP")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53, "protocol": 1 }, { "name": "a", "port": 54 } ] }""", "SVC103 ports/0/protocol", "SVC206 ports/1/name")]
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

    // The set rules would compare it by a name that it may not have.
    [Theory]
    [InlineData("""{ "a": { "name": "web", "namespace": 5, "selector": {}, "ports": [ { "port": 80 } ] }, "b": { "name": "web", "selector": {}, "ports": [ { "port": 80 } ] } }""", "SVC103")]
    [InlineData("""{ "b": { "name": 5, "selector": {}, "ports": [ { "port": 80 } ] }, "c": { "name": "b", "selector": {}, "ports": [ { "port": 80 } ] } }""", "SVC103")]
    [InlineData("""{ "a": { "name": "web", "namespace": "", "selector": {}, "ports": [ { "port": 80 } ] }, "b": { "name": "web", "selector": {}, "ports": [ { "port": 80 } ] } }""", "SVC701")]
    public void Of_a_name(string services, params string[] expected)
    {
        using var folder = new TemporaryFolder();
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", "{ \"services\": " + services + " }"), Environment = _ => null });
        Assert.Equal(expected, result.Findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_a_manifest_file_both_its_own_findings_and_the_entrys_are_told()
    {
        using var folder = new TemporaryFolder();
        folder.Write("m.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [{ port: 0, targetPort: 1 }] }\n");
        var catalog = folder.Write("services.json", """{ "services": { "web": { "manifest": "m.yaml", "wait": "adress" } } }""");
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = catalog, Environment = _ => null });
        Assert.Equal(["SVC104 /services/web/wait", "SVC202 "], result.Findings.Select(f => $"{f.Code} {f.Path}"));
    }

    [Fact]
    public void Of_a_thousand_errors_the_rest_is_counted()
    {
        using var folder = new TemporaryFolder();
        var ports = string.Join(", ", Enumerable.Range(1, 1100).Select(i => $"{{ \"name\": \"p{i}\", \"port\": {70000 + i}, \"targetPort\": 1 }}"));
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", $"{{ \"services\": {{ \"web\": {{ \"selector\": {{}}, \"ports\": [ {ports} ] }} }} }}"), Environment = _ => null });
        Assert.Equal("100 more errors in this document are not shown", Assert.Single(result.Findings, f => f.Code == FindingCodes.MoreFindings).Message);
    }

    [Fact]
    public void A_namespace_has_a_name()
    {
        using var folder = new TemporaryFolder();
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", """{ "namespaces": { "": {} }, "services": {} }"""), Environment = _ => null });
        Assert.Equal(("SVC304", "/namespaces/"), (Assert.Single(result.Findings).Code, result.Findings[0].Path));
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
