using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What --against, --fail-on and --catalog may name, and one line for what they may not: CI fills them from variables.</summary>
public sealed class AgainstTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();
    private readonly ScratchRepository _repository;

    public AgainstTests()
    {
        _repository = ScratchRepository.Create(_scratch);
        _scratch.Plan("""{ "web": { "ports": [ { "port": 80 } ] } }""");
        _repository.Commit("one");
        _repository.Branch("base");
        _repository.Commit("two");
        _repository.Branch("other");
        _repository.Commit("three");
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }

    [Theory]
    [InlineData("--against", "", "--against is empty: name a file, a folder, - or a git ref, or leave it out.")]
    [InlineData("--against", " ", "--against ' ' names nothing: name a file")]
    [InlineData("--against", "{stack}", "--against is empty: ")]
    [InlineData("--against", "git:", "--against 'git:' names nothing: ")]
    [InlineData("--against", "...", "--against '...' names no branch before the dots")]
    [InlineData("--against", "git:...", "--against 'git:...' names no branch before the dots")]
    [InlineData("--against", "...HEAD", "--against '...HEAD' names no branch before the dots")]
    [InlineData("--against", "base..HEAD", "--against 'base..HEAD' is a range, and the new side is the work tree. Write base to compare with that commit, or base... to compare")]
    [InlineData("--against", "base...other", "behind the dots only HEAD may stand. Write base..., or check other out first.")]
    [InlineData("--against", "base...nobody", "'nobody' is no file or folder, and git knows no such commit.")]
    [InlineData("--fail-on", "", "--fail-on is empty: name classes, or leave it out.")]
    [InlineData("--fail-on", ",", "--fail-on is empty: name classes, or leave it out.")]
    [InlineData("--catalog", "", "--catalog is empty: name a file, or leave it out.")]
    public void What_names_nothing_is_a_usage_error_of_one_line(string option, string value, string message)
    {
        string[] catalog = option == "--catalog" ? [] : ["-c", _scratch.CatalogPath];
        var (code, _, error) = CommandLineRun.Run(["preview", .. catalog, option, value]);
        Assert.Equal(2, code);
        Assert.StartsWith("error: ", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base...HEAD")]
    [InlineData("base...main")]
    [InlineData("HEAD~1...HEAD")]
    [InlineData("git:base...")]
    public void Where_HEAD_left_a_branch_may_be_named_as_git_diff_does(string against)
    {
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", against]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(": no change", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HEAD", "--against HEAD: there is no such file or folder. Here it takes live manifests")]
    [InlineData("", "--against is empty. Here it takes live manifests")]
    public void Validate_sends_git_refs_to_preview(string against, string message)
    {
        foreach (var file in (string[][])[[], ["-f", "-"]])
        {
            var (code, _, error) = CommandLineRun.Run(["validate", "-c", _scratch.CatalogPath, .. file, "--against", against]);
            Assert.Equal(2, code);
            Assert.Contains(message, error, StringComparison.Ordinal);
            Assert.Contains("a git ref goes to 'preview --against'", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_empty_catalog_is_none_for_validate_either() =>
        Assert.Equal((2, "error: --catalog is empty: name a file, or leave it out.\n"), (CommandLineRun.Run(["validate", "-c", ""]).Code, CommandLineRun.Run(["validate", "-c", ""]).Error));

    [Fact]
    public void Every_stack_is_compared_with_standard_input()
    {
        _scratch.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        foreach (var stack in (string[])["dev", "prod"]) _scratch.Write($"Pulumi.{stack}.yaml", "config: {}\n");
        var old = CommandLineRun.Run(["render", "-c", _scratch.CatalogPath]).Out;
        _scratch.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 81 } ] } } }""");
        var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(old));
        var output = new StringWriter();
        // As the process has it: each look at standard input opens the same stream anew.
        var code = ServiceInfra.Commands.CommandLine.Run(["preview", "-c", _scratch.CatalogPath, "--stack", "dev", "--stack", "prod", "--against", "-", "--format", "json"],
            new ServiceInfra.Commands.Terminal(output, () => TextWriter.Null, () => new StreamReader(bytes), IsInteractive: false, HasColour: false));
        Assert.Equal(0, code);
        using var json = System.Text.Json.JsonDocument.Parse(output.ToString());
        Assert.Equal([("dev", 1, 0), ("prod", 1, 0)], json.RootElement.GetProperty("stacks").EnumerateArray()
            .Select(s => (s.GetProperty("stack").GetString()!, s.GetProperty("updated").GetInt32(), s.GetProperty("created").GetInt32())));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_file_that_PowerShell_wrote_is_an_old_side(bool bigEndian)
    {
        var path = Path.Combine(_scratch.Folder, "old.yaml");
        File.WriteAllText(path, CommandLineRun.Run(["render", "-c", _scratch.CatalogPath]).Out, new System.Text.UnicodeEncoding(bigEndian, byteOrderMark: true));
        var (code, text, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", path]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains(": no change", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_whose_files_were_not_fetched_says_what_to_do()
    {
        // As a clone with --filter=blob:none leaves it.
        var blob = _repository.Git.Head.Tip["services.json"].Target.Sha;
        var file = Path.Combine(_scratch.Folder, ".git", "objects", blob[..2], blob[2..]);
        File.SetAttributes(file, FileAttributes.Normal);
        File.Delete(file);
        var (code, _, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "base"]);
        Assert.Equal(2, code);
        Assert.StartsWith("error: git's 'base' cannot be read: ", error, StringComparison.Ordinal);
        Assert.Contains("git fetch --refetch --no-filter", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repository_that_cannot_be_opened_is_no_obstacle_where_nothing_is_read_from_it()
    {
        var old = Path.Combine(_scratch.Folder, "old.yaml");
        File.WriteAllText(old, CommandLineRun.Run(["render", "-c", _scratch.CatalogPath]).Out);
        // As 'git init --object-format=sha256' leaves it.
        _scratch.Write(".git/config", "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n");
        var (code, _, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", old]);
        Assert.Equal((0, ""), (code, error));
        (code, _, error) = CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "base"]);
        Assert.Equal(2, code);
        Assert.StartsWith("error: git's 'base' cannot be read: ", error, StringComparison.Ordinal);
    }
}
