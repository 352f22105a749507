using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>A gate must not open because the old side could not be read, or was looked for in the wrong place.</summary>
public sealed class GitBaseTests : IDisposable
{
    private const string Web = """{ "services": { "web": { "namespace": "shop", "selector": { "a": "b" }, "ports": [ { "name": "http", "port": 80 }, { "name": "admin", "port": 81 } ] } } }""";
    private const string WithoutAdmin = """{ "services": { "web": { "namespace": "shop", "selector": { "a": "b" }, "ports": [ { "name": "http", "port": 80 } ] } } }""";

    private readonly ScratchCatalog _scratch = new();
    private readonly ScratchRepository _git;

    public GitBaseTests() => _git = ScratchRepository.Create(_scratch);

    public void Dispose()
    {
        _git.Dispose();
        _scratch.Dispose();
    }

    [Theory]
    [InlineData("{ oops", "services.json(1,3)")]
    [InlineData("""{ "services": { "web": { "port": 80 } } }""", "services.json(1,26)")]
    public void A_base_that_cannot_be_read_is_no_base_without_changes(string old, string place)
    {
        Commit("services.json", old);
        _scratch.Write("services.json", """{ "services": {} }""");
        var (code, text, error) = Preview(_scratch.CatalogPath);
        Assert.Equal(1, code);
        Assert.DoesNotContain("no change", text, StringComparison.Ordinal);
        Assert.StartsWith("error: The catalog of HEAD (", error, StringComparison.Ordinal);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains("\"failure\": \"The catalog of HEAD", Preview(_scratch.CatalogPath, "--format", "json").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_that_only_a_server_would_refuse_is_compared()
    {
        Commit("services.json", Web.Replace("81", "99999", StringComparison.Ordinal));
        _scratch.Write("services.json", WithoutAdmin);
        Assert.Equal(3, Preview(_scratch.CatalogPath).Code);
    }

    [Fact]
    public void A_link_to_the_catalogs_folder_leads_to_the_same_base()
    {
        Commit("cat/services.json", Web);
        _scratch.Write("cat/services.json", WithoutAdmin);
        var link = Path.Combine(_scratch.Folder, "link");
        Directory.CreateSymbolicLink(link, Path.Combine(_scratch.Folder, "cat"));
        var outside = Directory.CreateTempSubdirectory("serviceinfra-test-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(outside, "link"), Path.Combine(_scratch.Folder, "cat"));
        foreach (var folder in (string[])[link, Path.Combine(outside, "link")])
            Assert.Equal(3, Preview(Path.Combine(folder, "services.json")).Code);
        Directory.Delete(outside, recursive: true);
    }

    [Fact]
    public void A_renamed_catalog_is_followed()
    {
        Commit("services.json", Web);
        File.Delete(_scratch.CatalogPath);
        _scratch.Write("shop.json", WithoutAdmin);
        LibGit2Sharp.Commands.Stage(_git.Git, "*");
        var (code, text, _) = Preview(Path.Combine(_scratch.Folder, "shop.json"));
        Assert.Equal(3, code);
        Assert.Contains("admin", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".m/h.yaml")]
    [InlineData("./m/h.yaml")]
    [InlineData("m/../h.yaml")]
    public void A_manifest_is_found_in_the_base_however_its_path_is_written(string path)
    {
        _scratch.Write("m/keep", "");
        _scratch.Write(path, "apiVersion: v1\nkind: Service\nmetadata: { name: h, namespace: shop }\nspec: { ports: [ { port: 80 } ] }\n");
        Commit("services.json", $$"""{ "services": { "h": { "manifest": "{{path}}" } } }""");
        Assert.Contains("no change", Preview(_scratch.CatalogPath).Out, StringComparison.Ordinal);
    }

    private void Commit(string file, string text)
    {
        _scratch.Write(file, text);
        _git.Commit("base");
    }

    private static (int Code, string Out, string Error) Preview(string catalog, params string[] more) =>
        CommandLineRun.Run(["preview", "--catalog", catalog, "--against", "HEAD", "--fail-on", "danger", .. more]);
}
