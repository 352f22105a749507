using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Sources;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Every place that an old side comes from gives the same one.</summary>
public sealed class SourcesTests : IDisposable
{
    private static readonly string Root = RepositoryRoot.At("services.json");
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("yaml")]
    [InlineData("json")]
    public void The_shipped_catalog_compares_clean_with_its_own_render(string format)
    {
        foreach (var stack in (string[])["dev", "prod"])
        {
            var rendered = CommandLineRun.Run(["render", "-c", Root, "-s", stack, "-f", format]);
            Assert.Equal(0, rendered.Code);
            Assert.Equal("no change", Verdict(Preview(stack, "-", rendered.Out)));
            var folder = Path.Combine(_scratch.Folder, format + stack);
            Assert.Equal(0, CommandLineRun.Run(["render", "-c", Root, "-s", stack, "-f", format, "-o", folder]).Code);
            Assert.Equal("no change", Verdict(Preview(stack, folder)));
        }
    }

    [Fact]
    public async Task What_the_Pulumi_program_registers_is_what_the_plan_says()
    {
        foreach (var stack in (string[])["dev", "prod"])
        {
            var plan = ServiceInfra.Planning.PlanLoader.Load(new ServiceInfra.Planning.PlanRequest { CatalogPath = Root, Stack = stack, Environment = _ => null }).Plan;
            var registered = new ComparedSide { Name = "registered", Objects = await ServiceInfra.Stack.OfflinePreview.RunAsync(plan, new ServiceInfra.Stack.RecordingMocks()) };
            Assert.Empty(new ChangeAssessment(new ChangeLocator(Root)).Assess(PlanComparison.Compare(registered, ComparedSide.Of(plan, stack))));
        }
    }

    [Fact]
    public void A_stacks_state_is_what_was_deployed_last()
    {
        _scratch.Plan("""{ "web": { "namespace": "shop", "ports": [ { "name": "http", "port": 80 } ] }, "shop": { "name": "old", "namespace": "shop", "ports": [ { "port": 80 } ] } }""");
        var state = File.ReadAllText(RepositoryRoot.At("tests", "Unit", "Changes", "Data", "state.json"));
        var (code, text, _) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-", "-f", "markdown"], state);
        Assert.Equal(0, code);
        Assert.Contains("`shop/web` | port renamed<br>`spec.ports[http].name`<br>`web` → `http`", text, StringComparison.Ordinal);
        Assert.Contains("`shop/gone` | removed", text, StringComparison.Ordinal);
        // Deleted already, and still to be cleaned up.
        Assert.DoesNotContain("pending-delete", text, StringComparison.Ordinal);
        Assert.Contains("1 operation that an interrupted update left pending", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_clusters_list_holds_other_programs_Services_too()
    {
        _scratch.Plan("""{ "web": { "namespace": "shop", "ports": [ { "name": "http", "port": 80 } ] } }""");
        const string live = """
            { "apiVersion": "v1", "kind": "List", "items": [
              { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "kubernetes", "namespace": "default", "uid": "a" }, "spec": { "clusterIP": "10.96.0.1", "ports": [ { "port": 443 } ] } },
              { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "web", "namespace": "shop", "uid": "b", "labels": { "app": "web" } }, "spec": { "clusterIP": "10.96.0.9", "clusterIPs": [ "10.96.0.9" ], "ipFamilies": [ "IPv4" ], "ipFamilyPolicy": "SingleStack", "type": "ClusterIP", "ports": [ { "name": "http", "port": 80, "protocol": "TCP", "targetPort": 80 } ] }, "status": { "loadBalancer": {} } }
            ] }
            """;
        var (code, text, _) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-"], live);
        Assert.Equal(0, code);
        Assert.StartsWith("Preview against standard input (live): no change\n", text, StringComparison.Ordinal);
        Assert.Contains("1 Service of the cluster that this catalog does not have", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_git_ref_is_read_without_the_work_tree()
    {
        using var repository = ScratchRepository.Create(_scratch);
        _scratch.Write("Pulumi.dev.yaml", "config:\n  service-infra:namespace: shop\n");
        _scratch.Write("manifests/legacy.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: legacy }\nspec: { ports: [ { port: 80 } ] }\n");
        _scratch.Write("services.dev.json", """{ "services": { "web": { "internetAccess": "NodePort" } } }""");
        _scratch.Plan("""{ "web": { "ports": [ { "port": 80 } ] }, "legacy": { "manifest": "manifests/legacy.yaml" } }""");
        var first = repository.Commit("first");
        _scratch.Write("Pulumi.dev.yaml", "config:\n  service-infra:namespace: other\n");
        _scratch.Write("services.dev.json", "not JSON");
        File.Delete(Path.Combine(_scratch.Folder, "manifests", "legacy.yaml"));
        var before = Directory.EnumerateFiles(_scratch.Folder).Order().ToArray();
        var side = AgainstSource.Read(first[..10], _scratch.Request("dev"), TextReader.Null);
        Assert.Equal(["shop/web", "shop/legacy"], side.Objects.Select(o => o.Id));
        Assert.Equal("NodePort", side.Objects[0].Service.Type);
        Assert.Empty(side.Notes);
        Assert.Equal(before, Directory.EnumerateFiles(_scratch.Folder).Order());
    }

    [Fact]
    public void A_ref_before_the_catalog_and_a_ref_with_a_broken_one_are_told()
    {
        using var repository = ScratchRepository.Create(_scratch);
        _scratch.Write("README.md", "nothing yet");
        repository.Commit("nothing");
        _scratch.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 80 } ] }, "bad": { "ports": [ { "port": "x" } ] } } }""");
        repository.Commit("broken");
        _scratch.Plan("""{ "web": { "ports": [ { "port": 80 } ] } }""");
        Assert.Contains("is not in HEAD^1", AgainstSource.Read("HEAD^1", _scratch.Request(), TextReader.Null).Notes[0], StringComparison.Ordinal);
        Assert.Matches("The catalog of HEAD \\([0-9a-f]{7}\\) has 1 error", AgainstSource.Read("HEAD", _scratch.Request(), TextReader.Null).Failure);
    }

    [Fact]
    public void Where_a_branch_left_is_found()
    {
        using var repository = ScratchRepository.Create(_scratch);
        _scratch.Plan("""{ "web": { "ports": [ { "port": 80 } ] } }""");
        var fork = repository.Commit("fork");
        repository.Branch("base");
        repository.Checkout("base");
        _scratch.Plan("""{ "web": { "ports": [ { "port": 80 } ] }, "later": { "ports": [ { "port": 80 } ] } }""");
        repository.Commit("on base");
        repository.Checkout("main");
        Assert.Single(AgainstSource.Read("base...", _scratch.Request(), TextReader.Null).Objects);
        Assert.Equal(2, AgainstSource.Read("base", _scratch.Request(), TextReader.Null).Objects.Count);
        Assert.Contains(fork[..7], AgainstSource.Read("base...", _scratch.Request(), TextReader.Null).Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"a\": \"\u00e9\" }")]
    [InlineData("a: \"\u00e9\"\n")]
    public void Standard_input_is_taken_by_its_bytes(string text)
    {
        using var input = new StreamReader(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text)));
        Assert.Contains("UTF-8", Assert.Throws<UnreadableException>(() => ManifestSource.ReadText(input)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_neither_file_nor_ref_is_told()
    {
        _scratch.Plan("{}");
        Assert.Contains("lies in no git repository", Assert.Throws<UnreadableException>(() => AgainstSource.Read("main", _scratch.Request(), TextReader.Null)).Message, StringComparison.Ordinal);
        using var repository = ScratchRepository.Create(_scratch);
        repository.Commit("one");
        Assert.Contains("git knows no such commit", Assert.Throws<UnreadableException>(() => AgainstSource.Read("origin/main", _scratch.Request(), TextReader.Null)).Message, StringComparison.Ordinal);
        Assert.Contains("holds no Service of v1", Assert.Throws<UnreadableException>(() => AgainstSource.Read("-", _scratch.Request(), new StringReader("""{ "a": 1 }"""))).Message, StringComparison.Ordinal);
        Assert.Contains("standard input(1,3): this is not JSON", Assert.Throws<UnreadableException>(() => AgainstSource.Read("-", _scratch.Request(), new StringReader("{ nothing }"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_live_Services_says_nothing_about_namespaces()
    {
        _scratch.Write("services.json", """{ "namespaces": { "shop": {} }, "services": { "web": { "namespace": "shop", "ports": [ { "name": "http", "port": 80 } ] } } }""");
        const string service = """{ "apiVersion": "v1", "kind": "Service", "metadata": { "name": "web", "namespace": "shop", "uid": "b", "labels": { "app": "web" } }, "spec": { "clusterIP": "10.96.0.9", "type": "ClusterIP", "ports": [ { "name": "http", "port": 80 } ] } }""";
        var (code, text, _) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-"], $$"""{ "kind": "List", "items": [ {{service}} ] }""");
        Assert.Equal(0, code);
        Assert.StartsWith("Preview against standard input (live): no change\n", text, StringComparison.Ordinal);
        Assert.Contains("Not checked: ", text, StringComparison.Ordinal);
        Assert.Contains("1 Namespace of this catalog ('kubectl get services,namespaces -A -o json' has them)", text, StringComparison.Ordinal);
        // With namespaces in the list, one that is not among them is new.
        (_, text, _) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-"], $$$"""{ "kind": "List", "items": [ {{{service}}}, { "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": "default", "uid": "c" } } ] }""");
        Assert.Contains("Namespace shop: new namespace", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Namespace of this catalog", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_label_that_the_server_puts_on_a_Namespace_is_no_change()
    {
        _scratch.Write("services.json", """{ "namespaces": { "shop": { "labels": { "team": "a" } } }, "services": {} }""");
        const string live = """{ "kind": "List", "items": [ { "apiVersion": "v1", "kind": "Namespace", "metadata": { "name": "shop", "uid": "c", "labels": { "team": "TEAM", "kubernetes.io/metadata.name": "shop" } } } ] }""";
        Assert.Contains(": no change", Against(live.Replace("TEAM", "a", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("metadata.labels[team]: b => a", Against(live.Replace("TEAM", "b", StringComparison.Ordinal)), StringComparison.Ordinal);
        string Against(string old) => CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-"], old).Out;
    }

    private static string Preview(string stack, string against, string input = "")
    {
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", Root, "-s", stack, "--against", against], input);
        Assert.Equal((0, ""), (code, error));
        return text;
    }

    private static string Verdict(string text) => text.Split('\n')[0].Split(": ")[^1];
}
