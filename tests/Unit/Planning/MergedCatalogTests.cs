using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Planning;

/// <summary>What is laid over something else loses nothing silently: overlays over the base, entries over <c>defaults</c>.</summary>
public sealed class MergedCatalogTests
{
    private const string Entry = "/services/w";
    private const string Whole = "\"selector\": {}, \"ports\": [ { \"port\": 80 } ]";

    [Theory]
    // A new port is matched with the base's alone, and not with one that the overlay has just brought.
    [InlineData("""{ "name": "metrics", "port": 9090 }""", """{ "protocol": "HTTP", "port": 80 }, { "protocol": "HTTPS", "port": 443 }""", "metrics 9090/TCP, http-80 80/TCP, https-443 443/TCP")]
    // A nameless port is known by the name that its protocol gives it.
    [InlineData("""{ "protocol": "HTTP", "port": 80 }, { "protocol": "HTTPS", "port": 443 }""", """{ "protocol": "HTTPS", "port": 443, "targetPort": 8443 }""", "http-80 80/TCP, https-443 443:8443/TCP")]
    [InlineData("""{ "protocol": "HTTP", "port": 80 }, { "protocol": "HTTPS", "port": 443 }""", """{ "name": "https-443", "targetPort": 8443 }""", "http-80 80/TCP, https-443 443:8443/TCP")]
    [InlineData("""{ "name": "http-80", "port": 80 }""", """{ "protocol": "HTTP", "port": 80, "targetPort": 8080 }""", "http-80 80:8080/TCP")]
    [InlineData("""{ "protocol": "HTTP", "port": 80 }, { "protocol": "HTTPS", "port": 443 }""", """{ "port": 443, "targetPort": 8443 }""", "http-80 80/TCP, https-443 443:8443/TCP")]
    [InlineData("""{ "protocol": "HTTP", "port": 80 }, { "name": "a", "port": 81 }""", """{ "targetPort": 8080 }""", "http-80 80:8080/TCP, a 81/TCP")]
    [InlineData("""{ "port": 80 }""", """{ "protocol": "HTTP", "port": 80 }""", "http-80 80/TCP")]
    [InlineData("""{ "port": 80 }""", """{ "port": 81 }""", "81/TCP")]
    public void Ports_are_matched_by_name(string under, string over, string expected)
    {
        var result = Overlaid($$"""{ "selector": {}, "ports": [ {{under}} ] }""", $$"""{ "ports": [ {{over}} ] }""");
        Assert.Empty(Shown(result));
        Assert.Equal(expected, string.Join(", ", Assert.Single(result.Plan.Services).Manifest.Spec!.Ports!.Select(p => $"{p.Name} {p.Port}{(p.TargetPort is { } t ? ":" + t.Number : "")}/{p.Protocol}".TrimStart())));
    }

    [Theory]
    [InlineData("""{ "name": "http", "port": 80 }""", """{ "name": "dns", "port": 53, "protocol": "UDP" }, { "name": "dns", "port": 54 }""", "SVC102 dev 1,95 ports/1/name")]
    [InlineData("""{ "name": "http", "port": 80 }""", """{ "name": "http", "targetPort": 81 }, { "name": "http", "port": 82 }""", "SVC102 dev 1,83 ports/1/name")]
    [InlineData("""{ "port": 80 }""", """{ "targetPort": 81 }, { "targetPort": 82 }""", "SVC108 dev 1,57 ports/1")]
    [InlineData("""{ "protocol": "HTTP", "port": 80 }, { "protocol": "HTTPS", "port": 443 }""", """{ "targetPort": 8443 }""", "SVC108 dev 1,35 ports/0")]
    public void Ports_that_an_overlay_has_twice_are_said(string under, string over, params string[] expected) =>
        Assert.Equal(expected, Shown(Overlaid($$"""{ "selector": {}, "ports": [ {{under}} ] }""", $$"""{ "ports": [ {{over}} ] }""")));

    [Theory]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY, "labels": { "a": "1" }, "labels": { "b": "2" } } } }""", "SVC102 services 1,136 labels")]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY, "labels": { "team": "1", "team": "2" } } } }""", "SVC102 services 1,137 labels/team")]
    [InlineData("""{ "services": { "w": { ENTRY, "labels": { "team": "1", "team": "2" } } } }""", "SVC102 services 1,94 labels/team")]
    [InlineData("""{ "defaults": { "labels": { "a": "1", "a": "2" } }, "services": { "w": { ENTRY } } }""", "SVC102 services 1,39 /defaults/labels/a")]
    [InlineData("""{ "defaults": { "namespace": "a", "namespace": "b" }, "services": { "w": { ENTRY } } }""", "SVC102 services 1,35 /defaults/namespace")]
    public void Repeated_fields_are_said_once_whatever_lies_below(string catalog, params string[] expected) =>
        Assert.Equal(expected, Shown(Load(catalog.Replace("ENTRY", Whole, StringComparison.Ordinal), null)));

    [Theory]
    [InlineData("""{ "services": { "w": { "alias": "a", "alias": "b" } } }""", "SVC102 dev 1,38 alias")]
    [InlineData("""{ "services": { "w": { "manifest": { "spec": { "type": "NodePort", "type": "LoadBalancer" } } } } }""", "SVC102 dev 1,68 manifest/spec/type")]
    [InlineData("""{ "services": { "w": { "manifest": { "spec": { "selector": { "a": "1", "a": "2" } } } } } }""", "SVC102 dev 1,72 manifest/spec/selector/a")]
    [InlineData("""{ "defaults": { "namespace": "a", "namespace": "b" } }""", "SVC102 dev 1,35 /defaults/namespace")]
    [InlineData("""{ "defaults": { "labls": null } }""", "SVC101 dev 1,17 /defaults/labls")]
    [InlineData("""{ "namespaces": { "n": { "labls": null } } }""", "SVC101 dev 1,26 /namespaces/n/labls")]
    public void Of_an_overlay_everything_is_read(string overlay, params string[] expected)
    {
        var entry = overlay.Contains("manifest", StringComparison.Ordinal)
            ? """{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "w" }, "spec": { "type": "NodePort", "ports": [ { "port": 80 } ] } } }"""
            : """{ "selector": {}, "ports": [ { "port": 80 } ] }""";
        Assert.Equal(expected, Shown(Load("{ \"services\": { \"w\": " + entry + " }, \"namespaces\": { \"n\": {} } }", overlay)));
    }

    // An entry's null removes what 'defaults' have; where they have nothing, it is as wrong as without them.
    [Theory]
    [InlineData("""{ "services": { "w": { ENTRY, "labels": null } } }""", null, "SVC103 services 1,79 labels")]
    [InlineData("""{ "defaults": { "namespace": "x" }, "services": { "w": { ENTRY, "labels": null } } }""", null, "SVC103 services 1,113 labels")]
    [InlineData("""{ "defaults": { "namespace": "x" }, "services": { "w": { ENTRY, "labls": null } } }""", null, "SVC101 services 1,103 labls")]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY, "labels": { "teem": null } } } }""", null, "SVC103 services 1,132 labels/teem")]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY, "labels": null } } }""", null)]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY, "labels": { "team": null } } } }""", null)]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY } } }""", """{ "services": { "w": { "labels": { "team": null } } } }""")]
    [InlineData("""{ "defaults": { "labels": { "team": "x" } }, "services": { "w": { ENTRY, "labels": { "team": "y" } } } }""", """{ "services": { "w": { "labels": null } } }""")]
    [InlineData("""{ "defaults": { "sessionAffinity": "ClientIP" }, "services": { "w": { ENTRY, "type": "Headless", "sessionAffinity": null } } }""", null)]
    [InlineData("""{ "defaults": { "type": "Headless" }, "services": { "w": { ENTRY, "type": null, "clusterIP": "10.96.0.9" } } }""", null)]
    [InlineData("""{ "defaults": { "internetAccess": { "type": "LoadBalancer", "provider": "QingCloud" } }, "services": { "w": { ENTRY, "internetAccess": { "type": "NodePort", "provider": null } } } }""", null)]
    public void An_entry_s_null_removes_a_default(string catalog, string? overlay, params string[] expected)
    {
        var result = Load(catalog.Replace("ENTRY", Whole, StringComparison.Ordinal), overlay);
        Assert.Equal(expected, Shown(result));
        if (expected.Length == 0) Assert.Equal(["app"], Assert.Single(result.Plan.Services).Manifest.Metadata.Labels!.Keys);
    }

    // What excludes a default, or has another type than it, puts it away.
    [Theory]
    [InlineData("\"clusterIPs\": [ \"10.96.0.8\" ]", "\"clusterIP\": \"10.96.0.9\"")]
    [InlineData("\"clusterIP\": \"10.96.0.8\"", "\"clusterIPs\": [ \"10.96.0.9\" ]")]
    [InlineData("\"internetAccess\": { \"type\": \"NodePort\", \"externalTrafficPolicy\": \"Local\" }", "\"internetAccess\": { \"type\": \"None\" }")]
    [InlineData("\"sessionAffinity\": { \"type\": \"ClientIP\", \"timeoutSeconds\": 60 }", "\"sessionAffinity\": { \"type\": \"None\" }")]
    public void An_entry_puts_a_default_away_that_does_not_go_with_it(string defaults, string entry) =>
        Assert.Empty(Shown(Load($$"""{ "defaults": { {{defaults}} }, "services": { "w": { {{Whole}}, {{entry}} } } }""", null)));

    [Theory]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "internetAccess": "NodePort" }""", """{ "w": { "internetAccess": { "type": "LoadBalancer", "provider": null } } }""")]
    [InlineData("""{ "selector": {}, "type": "Headless" }""", """{ "w": { "ports": [ { "port": 80, "targetPort": null } ] } }""")]
    [InlineData("""{ "selector": {}, "type": "Headless" }""", """{ "n": { "selector": {}, "ports": [ { "port": 80, "targetPort": null } ] } }""")]
    [InlineData("""{ "manifest": "no-such-file.yaml" }""", """{ "w": { "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "w" }, "spec": { "selector": null, "ports": [ { "port": 80, "nodePort": null } ] } } } }""")]
    public void An_overlay_s_null_is_right_where_the_base_has_nothing_to_remove(string entry, string overlay) =>
        Assert.Empty(Shown(Load("{ \"services\": { \"w\": " + entry + " } }", "{ \"services\": " + overlay + " }")));

    [Theory]
    [InlineData("""{ "spec": { "ports": [ { "name": "htp", "nodePort": 30080 } ] } }""", "SVC108 dev 1,69 manifest/spec/ports/0/name")]
    [InlineData("""{ "spec": { "ports": [] } }""", "SVC116 dev 1,57 manifest/spec/ports")]
    [InlineData("""{ "spec": { "ports": [ { "name": "http", "nodeport": null } ] } }""", "SVC101 dev 1,77 manifest/spec/ports/0/nodeport")]
    [InlineData("""{ "spec": { "selectr": null } }""", "SVC101 dev 1,48 manifest/spec/selectr")]
    [InlineData("""{ "metadata": { "labls": null } }""", "SVC101 dev 1,52 manifest/metadata/labls")]
    [InlineData("""{ "sepc": null }""", "SVC101 dev 1,38 manifest/sepc")]
    [InlineData("""{ "status": null, "metadata": { "creationTimestamp": null, "labels": null }, "spec": { "clusterIPs": null, "sessionAffinityConfig": null, "ports": [ { "name": "http", "nodePort": null } ] } }""")]
    public void An_overlay_of_an_inline_manifest_is_read_as_closely(string overlay, params string[] expected) => Assert.Equal(expected, Shown(Overlaid(
        """{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "w" }, "spec": { "ports": [ { "name": "http", "port": 80 } ] } } }""", "{ \"manifest\": " + overlay + " }")));

    // Blamed is what has to do with it: the base was wrong before these overlays.
    [Theory]
    [InlineData("""{ "type": "Headless", "selector": {}, "clusterIP": "10.0.0.1" }""", """{ "sessionAffinity": { "type": "None" } }""", "SVC107 services 1,73 clusterIP")]
    [InlineData("""{ "type": "Headless", "selector": {}, "clusterIP": "10.0.0.1" }""", """{ "internetAccess": { "type": "None" } }""", "SVC107 services 1,73 clusterIP")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "internetAccess": { "type": "NodePort", "provider": "GKE", "internal": true } }""", """{ "type": "VirtualIP", "sessionAffinity": { "type": "None" } }""", "SVC107 services 1,121 internetAccess/provider", "SVC107 services 1,140 internetAccess/internal")]
    [InlineData("""{ "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "w" }, "spec": { "ports": [ { "port": 80 } ] } }, "labels": { "a": "b" } }""", """{ "selector": {} }""", "SVC106 dev 1,24 selector", "SVC106 services 1,149 labels")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53 }, { "name": "b", "port": 53 } ] }""", """{ "ports": [ { "name": "c", "port": 53, "protocol": "UDP" } ] }""", "SVC203 services 1,80 ports/1")]
    [InlineData("""{ "selector": {}, "internetAccess": "NodePort", "ports": [ { "name": "a", "port": 53, "nodePort": 30053 }, { "name": "b", "port": 54, "nodePort": 30053 } ] }""", """{ "ports": [ { "name": "c", "port": 53, "protocol": "UDP", "nodePort": 30053 } ] }""", "SVC214 services 1,168 ports/1/nodePort")]
    // And these make it so.
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "clusterIP": "10.0.0.1" }""", """{ "type": "Headless", "sessionAffinity": { "type": "None" } }""", "SVC107 dev 1,32 type")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "internetAccess": { "type": "LoadBalancer", "provider": "QingCloud", "internal": true } }""", """{ "internetAccess": { "type": "LoadBalancer", "provider": "Tencent" } }""", "SVC107 dev 1,80 internetAccess/provider")]
    [InlineData("""{ "selector": {}, "ports": [ { "port": 80 } ], "externalIPs": [ "198.51.100.7" ], "internetAccess": { "type": "None", "externalTrafficPolicy": "Local" } }""", """{ "externalIPs": null }""", "SVC107 dev 1,39 externalIPs")]
    [InlineData("""{ "selector": {}, "ports": [ { "name": "a", "port": 53 }, { "name": "b", "port": 54 } ] }""", """{ "ports": [ { "name": "a", "protocol": "HTTP", "port": 54 } ] }""", "SVC203 dev 1,78 ports/0/port")]
    public void An_overlay_is_blamed_for_what_it_causes_alone(string entry, string overlay, params string[] expected) => Assert.Equal(expected, Shown(Overlaid(entry, overlay)));

    private static PlanResult Overlaid(string entry, string overlay) => Load("{ \"services\": { \"w\": " + entry + " } }", "{ \"services\": { \"w\": " + overlay + " } }");

    private static PlanResult Load(string catalog, string? overlay)
    {
        using var folder = new TemporaryFolder();
        if (overlay is not null) folder.Write("services.dev.json", overlay);
        return PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", catalog), Stack = overlay is null ? null : "dev", Environment = _ => null });
    }

    private static string[] Shown(PlanResult result) => [.. result.Findings.Where(f => f.Code != FindingCodes.ExternalIPsDeprecated).Select(f =>
        $"{f.Code} {Path.GetFileNameWithoutExtension(f.Location!.Value.File)!.Replace("services.", "", StringComparison.Ordinal)} {f.Location.Value.Position.Line},{f.Location.Value.Position.Column} {(f.Path.StartsWith(Entry, StringComparison.Ordinal) ? f.Path[Entry.Length..].TrimStart('/') : f.Path)}")];
}
