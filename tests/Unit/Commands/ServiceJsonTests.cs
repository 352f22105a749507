using System.Text.Json;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>
/// The JSON of 'list' and 'show' in the files of folder ServiceJson; scripts rely on it, so members are only ever added. UPDATE_GOLDEN=1 writes
/// what comes of it now.
/// </summary>
public sealed class ServiceJsonTests
{
    private static readonly string Folder = RepositoryRoot.At("tests", "Unit", "Commands", "ServiceJson");

    [Theory]
    [InlineData("list.json", "list")]
    [InlineData("show-web.json", "show", "web")]
    [InlineData("show-mysql.json", "show", "shop/mysql")]
    [InlineData("show-billing-api.json", "show", "billing-api")]
    [InlineData("show-dns.json", "show", "dns")]
    public void Comes_out_as_expected(string golden, params string[] args)
    {
        var run = CommandRun.Of([.. args, "--format", "json", "--catalog", Path.Combine(Folder, "services.json")]);
        Assert.Equal(0, run.Exit);
        var actual = run.Out.Replace(Folder + "/", "", StringComparison.Ordinal);
        var file = Path.Combine(Folder, golden);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(file, actual);
        Assert.Equal(File.ReadAllText(file), actual);
    }

    [Fact]
    public void Show_says_all_that_list_says_and_the_manifest_that_render_says()
    {
        using var list = JsonDocument.Parse(CommandRun.Of("list", "--format", "json").Out);
        using var render = JsonDocument.Parse(CommandRun.Of("render", "--format", "json").Out);
        foreach (var summary in list.RootElement.GetProperty("services").EnumerateArray())
        {
            using var show = JsonDocument.Parse(CommandRun.Of("show", summary.GetProperty("key").GetString()!, "--format", "json").Out);
            Assert.All(summary.EnumerateObject(), m => Assert.True(JsonElement.DeepEquals(m.Value, show.RootElement.GetProperty(m.Name)), m.Name));
            Assert.Contains(render.RootElement.GetProperty("items").EnumerateArray(), i => JsonElement.DeepEquals(i, show.RootElement.GetProperty("manifest")));
        }
    }

    [Fact]
    public void Every_member_is_in_the_documentation()
    {
        var table = File.ReadAllLines(RepositoryRoot.At("docs", "catalog.md")).SkipWhile(l => l != "## For scripts").Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')).ToList();
        Assert.Equal(Documented("list"), Members("list.json", list => [.. list.EnumerateObject(), .. list.GetProperty("services").EnumerateArray().SelectMany(s => s.EnumerateObject())]).Append("stack").Distinct().Order());
        Assert.Equal(Documented("show"), Directory.EnumerateFiles(Folder, "show-*.json").SelectMany(f => Members(f, show => show.EnumerateObject())).Append("stack").Distinct().Order());

        IEnumerable<string> Documented(string command) => table.Where(c => c[2].Contains(command, StringComparison.Ordinal)).SelectMany(c => c[1].Split(',', StringSplitOptions.TrimEntries)).Select(m => m.Trim('`')).Order();
    }

    private static List<string> Members(string file, Func<JsonElement, IEnumerable<JsonProperty>> members)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return [.. members(json.RootElement).Select(m => m.Name)];
    }

    [Theory]
    [InlineData("list", "--format", "yaml")]
    [InlineData("show", "web", "--format", "xml")]
    public void Other_forms_are_refused(params string[] args) => Assert.Equal((2, ""), (CommandRun.Of(args).Exit, CommandRun.Of(args).Out));

    [Fact]
    public void A_wrong_catalog_gives_no_JSON_at_all()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 0 } ] } } }""");
        Assert.Equal((1, ""), (CommandRun.Of("list", "--format", "json", "-c", path).Exit, CommandRun.Of("list", "--format", "json", "-c", path).Out));
    }
}
