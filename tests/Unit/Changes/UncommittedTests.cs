using System.Text.Json;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>A report names a commit; where the files are not that commit's, it says so.</summary>
public sealed class UncommittedTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();
    private readonly ScratchRepository _repository;

    public UncommittedTests()
    {
        _repository = ScratchRepository.Create(_scratch);
        _scratch.Write("Pulumi.dev.yaml", "config: {}\n");
        _scratch.Write("services.dev.json", """{ "services": { "web": { "alias": "a" } } }""");
        _scratch.Write("manifests/one.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: one }\nspec: { ports: [ { port: 80 } ] }\n");
        _scratch.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 80 } ] }, "one": { "manifest": "manifests/one.yaml" } } }""");
        _repository.Commit("base");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void Nothing_is_said_of_a_clean_tree_and_of_files_that_do_not_count()
    {
        _scratch.Write("notes.txt", "mine");
        _scratch.Write("services.prod.json", "{}");
        Assert.DoesNotContain("not committed", Comment(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.json", """{ "services": { "web": { "ports": [ { "port": 81 } ] } } }""")]
    [InlineData("services.dev.json", """{ "services": {} }""")]
    [InlineData("Pulumi.dev.yaml", "config:\n  service-infra:namespace: shop\n")]
    [InlineData("manifests/one.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: one }\nspec: { ports: [ { port: 81 } ] }\n")]
    [InlineData("consents.json", """{ "consents": [] }""")]
    public void What_differs_is_named(string file, string text)
    {
        _scratch.Write(file, text);
        Assert.Matches($"commit `[0-9a-f]{{7}}` \\*\\*and what is not committed\\*\\*: `{file.Replace(".", "\\.", StringComparison.Ordinal)}`, against ", Comment());
    }

    [Fact]
    public void What_is_gone_or_ignored_differs_too_and_tools_are_told()
    {
        File.Delete(Path.Combine(_scratch.Folder, "services.dev.json"));
        _scratch.Write(".gitignore", "consents.json\n");
        _scratch.Write("consents.json", """{ "consents": [] }""");
        using var json = JsonDocument.Parse(Run("json"));
        Assert.Equal(["consents.json", "services.dev.json"], json.RootElement.GetProperty("uncommitted").EnumerateArray().Select(f => f.GetString()));
    }

    private string Comment() => Run("markdown");

    private string Run(string form)
    {
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "-s", "dev", "--against", "HEAD", "--format", form]);
        Assert.Equal((0, ""), (code, error));
        return text;
    }
}
