using System.Text.Json.Nodes;
using ServiceInfra.Planning;
using ServiceInfra.Tests.Changes;
using ServiceInfra.Tests.Validation;
using Xunit;

namespace ServiceInfra.Tests.Planning;

/// <summary>What exists comes into a catalog without loss.</summary>
public sealed class CatalogImportTests
{
    public static TheoryData<string> Cases => [.. Directory.EnumerateDirectories(RepositoryRoot.At("tests", "Unit", "Cases"))
        .Where(f => File.Exists(Path.Combine(f, "expected.yaml")) && File.ReadAllText(Path.Combine(f, "expected.yaml")).Contains("kind: Service", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_a_catalog_renders_comes_back_as_the_same_manifests(string name)
    {
        using var folder = new TemporaryFolder();
        var rendered = RepositoryRoot.At("tests", "Unit", "Cases", name, "expected.yaml");
        var catalog = Path.Combine(folder.Path, "services.json");
        Assert.Equal(0, CommandLineRun.Run(["import", rendered, "--output", catalog]).Code);
        var services = string.Join("---\n", File.ReadAllText(rendered).Split("---\n").Where(d => d.Contains("kind: Service", StringComparison.Ordinal)));
        var again = CommandLineRun.Run(["preview", "--catalog", catalog, "--service-cidrs", Verdict.Dual, "--against", folder.Write("old.yaml", services), "--format", "json"]);
        Assert.Equal(0, again.Code);
        // The wizard's own label comes to Services that were written without it.
        Assert.All(JsonNode.Parse(again.Out)!["stacks"]![0]!["changes"]!.AsArray(), change => Assert.Equal(("metadata.labels[app]", null), ((string?)change!["field"], (string?)change["old"])));
    }

    [Fact]
    public void The_shipped_shop_comes_back_in_the_wizards_terms()
    {
        var rendered = CommandLineRun.Run(["render", "--catalog", RepositoryRoot.At("services.json")]).Out;
        var run = CommandLineRun.Run(["import", "-"], rendered);
        Assert.Equal(0, run.Code);
        Assert.Contains("10 in the wizard's terms, 0 in edit mode.", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"alias\": \"商城前端\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_object_is_imported_as_its_author_would_write_it() => Assert.Equal("""
        {
          "services": {
            "web": {
              "namespace": "shop",
              "selector": {
                "app": "web"
              },
              "ports": [
                {
                  "port": 80,
                  "nodePort": 30080
                }
              ],
              "internetAccess": "NodePort"
            }
          }
        }

        """, Import("""
        apiVersion: v1
        kind: Service
        metadata: { name: web, namespace: shop, uid: u, resourceVersion: "7", creationTimestamp: "2026-01-31T12:00:00Z", labels: { app: web, app.kubernetes.io/managed-by: Helm }, annotations: { kubectl.kubernetes.io/last-applied-configuration: "{}" } }
        spec: { type: NodePort, clusterIP: 10.96.0.7, clusterIPs: [10.96.0.7], ipFamilies: [IPv4], ipFamilyPolicy: SingleStack, internalTrafficPolicy: Cluster, externalTrafficPolicy: Cluster, sessionAffinity: None, selector: { app: web }, ports: [ { port: 80, targetPort: 80, protocol: TCP, nodePort: 30080 } ] }
        status: { loadBalancer: {} }
        """).Text, ignoreLineEndingDifferences: true);

    [Fact]
    public void A_policy_for_external_addresses_has_a_word_in_the_wizard()
    {
        var import = Import("apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { externalIPs: [198.51.100.7], externalTrafficPolicy: Local, ports: [ { port: 80 } ] }\n");
        Assert.Empty(import.EditMode);
        Assert.Contains("\"externalTrafficPolicy\": \"Local\"", import.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_wizard_has_no_word_for_goes_to_edit_mode_and_is_named()
    {
        var import = Import("apiVersion: v1\nkind: Service\nmetadata: { name: web, finalizers: [example.com/a] }\nspec: { ports: [ { port: 80 } ] }\n");
        Assert.Equal(new Dictionary<string, string> { ["web"] = "metadata.finalizers" }, import.EditMode);
        Assert.Contains("\"manifest\"", import.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ports_of_an_ExternalName_are_not_lost()
    {
        var import = Import("apiVersion: v1\nkind: Service\nmetadata: { name: web, labels: { app: web } }\nspec: { type: ExternalName, externalName: a.example.com, ports: [ { name: http, port: 80 } ] }\n");
        Assert.Equal(new Dictionary<string, string> { ["web"] = "spec.ports" }, import.EditMode);
        Assert.Contains("\"port\": 80", import.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_several_namespaces_get_keys_of_their_own()
    {
        static string Service(string ns, string name) => $"apiVersion: v1\nkind: Service\nmetadata: {{ name: {name}, namespace: {ns} }}\nspec: {{ ports: [ {{ port: 80 }} ] }}\n";
        var import = Import(Service("a", "web"), Service("b", "web"), Service("c", "a-web"));
        foreach (var key in (string[])["\"a-web\": {", "\"a-web-2\": {", "\"b-web\": {"]) Assert.Contains(key, import.Text, StringComparison.Ordinal);
        Assert.Equal(0, import.Errors);
        Assert.Empty(import.EditMode);
    }

    [Fact]
    public void Nothing_is_overwritten_and_nothing_is_an_error()
    {
        using var folder = new TemporaryFolder();
        var there = folder.Write("services.json", "{}");
        Assert.Equal((2, $"error: {there} is there already, and nothing is to be lost. Name a new file.\n"), Failure("import", there, "-o", there));
        Assert.Equal((2, "error: nope.yaml: there is no such file or folder.\n"), Failure("import", "nope.yaml"));
        Assert.Equal(2, Failure("import", folder.Write("empty.yaml", "kind: ConfigMap\napiVersion: v1\n")).Code);

        static (int Code, string Error) Failure(params string[] args) => CommandLineRun.Run(args) is var run ? (run.Code, run.Error) : default;
    }

    private static CatalogImport Import(params string[] manifests) => CatalogImport.From(manifests.Select(Verdict.Decode));
}
