using System.Text.Json;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What the catalog no longer has is in every form, at the place nearest to where it stood.</summary>
public sealed class GonePlacesTests : IDisposable
{
    private const string First = "    \"a\": {\n      \"ports\": [ { \"port\": 80 } ]\n    }", Second = "    \"b\": {\n      \"ports\": [ { \"port\": 80 } ]\n    }", Third = "    \"c\": {\n      \"ports\": [ { \"port\": 80 } ]\n    }";

    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("a", Second + ",\n" + Third, 2, 2)]
    [InlineData("b", First + ",\n" + Third, 4, 4)]
    [InlineData("c", First + ",\n" + Second, 7, 7)]
    // Its neighbour is edited there too: a pull request shows that line.
    [InlineData("c", First + ",\n" + Second + ",\n    \"d\": { \"ports\": [ { \"port\": 8080 } ] }", 7, 9)]
    public void A_removed_entry_stands_behind_the_one_before_it(string gone, string left, int line, int shown)
    {
        using var repository = Committed($"{{\n  \"services\": {{\n{First},\n{Second},\n{Third}\n  }}\n}}\n");
        _scratch.Write("services.json", $"{{\n  \"services\": {{\n{left}\n  }}\n}}\n");
        Assert.StartsWith($"::error file=services.json,line={shown},", GitHub(gone), StringComparison.Ordinal);
        Assert.Contains($"\"startLine\": {shown},", Preview("sarif", "HEAD"), StringComparison.Ordinal);
        Assert.Contains($"\"begin\": {line}\n", Preview("gitlab", "HEAD"), StringComparison.Ordinal);
        Assert.DoesNotContain("removed  services.json", Preview("text", "HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_namespace_and_the_last_entry_stand_where_their_lists_begin()
    {
        using var repository = Committed("{ \"namespaces\": { \"shop\": {} },\n\"services\": { \"a\": { \"ports\": [ { \"port\": 80 } ] } } }");
        _scratch.Write("services.json", "{ \"namespaces\": {},\n  \"services\": {} }");
        var lines = Preview("github", "HEAD").Split('\n');
        Assert.Contains(lines, l => l.StartsWith("::error file=services.json,line=2,", StringComparison.Ordinal) && l.Contains("default/a", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("::error file=services.json,line=1,", StringComparison.Ordinal) && l.Contains("Namespace shop", StringComparison.Ordinal));
    }

    [Fact]
    public void Against_a_rendered_file_too_and_with_no_list_at_all_it_is_the_first_line()
    {
        _scratch.Write("services.json", "{\n  \"services\": { \"a\": { \"ports\": [ { \"port\": 80 } ] } } }");
        var rendered = CommandLineRun.Run(["render", "-c", _scratch.CatalogPath]).Out;
        _scratch.Write("services.json", "{\n  \"services\": {} }");
        Assert.Contains("services.json,line=2,col=3,title=breaks%2C closes%3A removed::default/a: removed", Preview("github", "-", rendered), StringComparison.Ordinal);
        _scratch.Write("old.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n");
        Assert.Contains("services.json,line=1,col=1,title=breaks%2C closes%3A namespace removed", Preview("github", Path.Combine(_scratch.Folder, "old.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_a_namespace_has_a_place_too()
    {
        using var repository = Committed("{\n\"namespaces\": { \"shop\": {\n\"labels\": { \"a\": \"b\" } } }, \"services\": {} }");
        _scratch.Write("services.json", "{\n\"namespaces\": { \"shop\": {\n\"labels\": { \"a\": \"c\" } } }, \"services\": {} }");
        Assert.Equal(3, Sarif());
    }

    private ScratchRepository Committed(string catalog)
    {
        var repository = ScratchRepository.Create(_scratch);
        _scratch.Write("services.json", catalog);
        repository.Commit("base");
        return repository;
    }

    private string Preview(string format, string against, string input = "")
    {
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", against, "--format", format], input);
        Assert.Equal((0, ""), (code, error));
        return text;
    }

    private string GitHub(string gone) => Assert.Single(Preview("github", "HEAD").TrimEnd().Split('\n'), l => l.Contains($"default/{gone}: removed", StringComparison.Ordinal));

    private int Sarif()
    {
        using var json = JsonDocument.Parse(Preview("sarif", "HEAD"));
        return Assert.Single(json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()).GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32();
    }
}
