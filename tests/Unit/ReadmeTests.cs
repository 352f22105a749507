using System.Text.RegularExpressions;
using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests;

/// <summary>README.md stays true: every command in it is run, and where it shows an output, that is what comes out.</summary>
public sealed partial class ReadmeTests
{
    private const string Prefix = "dotnet run --project infra -- ";

    // Run elsewhere: the first by being here, the others by tests/EndToEnd with the real engine.
    private static readonly string[] RunElsewhere = ["dotnet test", "export PULUMI_CONFIG_PASSPHRASE=choose-one", "pulumi login --local", "pulumi stack init dev", "pulumi preview", "pulumi up", "pulumi stack output"];

    private static readonly string Text = File.ReadAllText(RepositoryRoot.At("README.md")).ReplaceLineEndings("\n");

    private static readonly List<(string Command, string Output)> Commands = [.. Consoles().Matches(Text).SelectMany(m => Split(m.Groups[1].Value))];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Commands.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_command_does_what_it_says(int index)
    {
        var (command, output) = Commands[index];
        if (RunElsewhere.Contains(command)) return;
        Assert.StartsWith(Prefix, command, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();
        folder.Write("broken.json", Jsons().Matches(Text).Select(m => m.Groups[1].Value).Single(j => j.StartsWith("// broken.json", StringComparison.Ordinal)));
        CommandRun.Of("render", "--output", Path.Combine(folder.Path, "rendered"));
        string[] args = [.. command[Prefix.Length..].Split(' ').Select(a => a is "broken.json" or "rendered" ? Path.Combine(folder.Path, a) : a)];
        var run = CommandRun.Of(args);
        // import tells there what became of the Services: standard output is the catalog.
        if (args[0] != "import") Assert.Equal("", run.Error);
        Assert.Equal(command.Contains("broken", StringComparison.Ordinal) ? 1 : 0, run.Exit);
        Assert.NotEmpty(run.Out);
        if (output.Length > 0) Assert.Equal(output, run.Out.ReplaceLineEndings("\n").Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_example_catalog_is_right()
    {
        var example = Jsons().Matches(Text).Select(m => m.Groups[1].Value).Single(j => j.Contains("gateway", StringComparison.Ordinal));
        Assert.Empty(CatalogReader.ReadTexts(RepositoryRoot.Folder, [new Utf8Text("README.md", System.Text.Encoding.UTF8.GetBytes(example))]).Findings);
    }

    [Fact]
    public void Every_command_is_in_the_table()
    {
        var help = CommandRun.Of("--help").Out;
        var listed = help[help.IndexOf("Commands:", StringComparison.Ordinal)..].Split('\n').Skip(1).Select(l => l.Trim().Split(' ')[0]).Where(c => c.Length > 0);
        Assert.All(listed, c => Assert.Matches($@"(?m)^\| `{c}[ `]", Text));
    }

    [Fact]
    public void Links_lead_somewhere() =>
        Assert.All(Links().Matches(Text).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith("http", StringComparison.Ordinal)), l => Assert.True(Path.Exists(RepositoryRoot.At(l)), l));

    private static IEnumerable<(string, string)> Split(string block) =>
        block.Split("$ ", StringSplitOptions.RemoveEmptyEntries).Select(c => c.Split('\n', 2)).Select(c => (c[0].Trim(), c.Length > 1 ? c[1] : ""));

    [GeneratedRegex("```console\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Consoles();

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Jsons();

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Links();
}
