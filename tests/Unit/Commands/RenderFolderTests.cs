using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>'render --output': what lies in the folder from earlier, and what --prune removes of it.</summary>
public sealed class RenderFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => Path.Combine(_folder.Path, "out");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_prune_a_stale_file_is_named_and_stays()
    {
        Render(["a", "b"]);
        var run = Render(["a"]);
        Assert.Equal((0, $"1 files in {Out}\n", $"warning: {Out} also holds default_b.service.yaml, which an earlier render wrote and the catalog no longer has. Remove it with --prune.\n"), Ending(run));
        Assert.Equal(["default_a.service.yaml", "default_b.service.yaml"], Files());
        // It can still be removed later.
        Assert.Equal((0, $"1 files in {Out}\nremoved default_b.service.yaml, which the catalog no longer has\n", ""), Ending(Render(["a"], "--prune")));
        Assert.Equal(["default_a.service.yaml"], Files());
        Assert.Equal((0, $"1 files in {Out}\n", ""), Ending(Render(["a"], "--prune")));
    }

    [Fact]
    public void A_file_that_a_person_put_there_stays()
    {
        Render(["a"]);
        _folder.Write("out/mine.yaml", "x: y");
        _folder.Write("out/default_z.service.yaml", File.ReadAllText(Path.Combine(Out, "default_a.service.yaml")));
        var run = Render(["b"], "--prune");
        Assert.Equal($"warning: {Out} also holds default_z.service.yaml, mine.yaml, which the catalog does not have.\n", Ending(run).Error);
        Assert.Equal(["default_b.service.yaml", "default_z.service.yaml", "mine.yaml"], Files());
    }

    [Fact]
    public void A_file_that_a_person_has_changed_stays()
    {
        Render(["a", "b", "c"]);
        File.AppendAllText(Path.Combine(Out, "default_b.service.yaml"), "# mine\n");
        var c = Path.Combine(Out, "default_c.service.yaml");
        File.Move(c, _folder.Path + "/c.yaml");
        File.CreateSymbolicLink(c, "../c.yaml");
        foreach (var options in (string[][])[["--prune"], []])
        {
            Assert.Equal($"warning: {Out} also holds default_b.service.yaml, default_c.service.yaml, which an earlier render wrote, the catalog no longer has, and somebody has changed since. --prune does not remove them.\n", Ending(Render(["a"], options)).Error);
            Assert.Equal(["default_a.service.yaml", "default_b.service.yaml", "default_c.service.yaml"], Files());
        }
    }

    [Fact]
    public void A_file_of_the_other_format_would_be_applied_twice()
    {
        Render(["a"]);
        Assert.Contains("also holds default_a.service.yaml, which an earlier render wrote", Render(["a"], "--format", "json").Error, StringComparison.Ordinal);
        Render(["a"], "--format", "json", "--prune");
        Assert.Equal(["default_a.service.json"], Files());
    }

    [Fact]
    public void Files_of_another_catalog_are_that_ones_to_remove()
    {
        Render(["a", "b"]);
        var other = Catalog("other.json", ["x"]);
        Assert.Equal($"warning: {Out} also holds default_a.service.yaml, default_b.service.yaml, which the catalog does not have.\n", Ending(CommandRun.Of("render", "-c", other, "-o", Out, "--prune")).Error);
        Assert.Equal(["default_a.service.yaml", "default_b.service.yaml", "default_x.service.yaml"], Files());
        Render(["a"], "--prune");
        Assert.Equal(["default_a.service.yaml", "default_x.service.yaml"], Files());
    }

    [Fact]
    public void After_a_run_that_broke_off_the_next_one_knows_every_file()
    {
        Render(["a", "b", "c"]);
        // The second of three cannot be written: the first is new then, the third is old.
        File.Delete(Path.Combine(Out, "default_b.service.yaml"));
        Directory.CreateDirectory(Path.Combine(Out, "default_b.service.yaml"));
        Assert.Equal(2, Render(["a", "b", "c"], "--namespace", "default", "--wait", "none").Exit);
        Directory.Delete(Path.Combine(Out, "default_b.service.yaml"));
        var run = Render(["d"], "--prune");
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(["default_d.service.yaml"], Files());
    }

    [Fact]
    public void What_a_killed_run_left_half_written_goes_and_that_of_a_running_one_stays()
    {
        Render(["a"]);
        // The first run was killed before it came to it.
        File.AppendAllText(Path.Combine(Out, ".serviceinfra-rendered"), $"{new string('0', 64)}  default_b.service.yaml\n");
        _folder.Write($"out/default_b.service.yaml.{int.MaxValue}.part", "half");
        Assert.Contains($"removed default_b.service.yaml.{int.MaxValue}.part", Render(["a"], "--prune").Out, StringComparison.Ordinal);
        // No process has this number on Linux, and one always has number 1.
        string[] gone = [$"default_a.service.yaml.{int.MaxValue}.part", $".serviceinfra-rendered.{int.MaxValue}.part"];
        string[] kept = ["default_a.service.yaml.1.part", $"mine.yaml.{int.MaxValue}.part", "default_a.service.yaml.x.part", "default_a.service.yaml.part", "mine.part"];
        foreach (var name in (string[])[.. gone, .. kept]) _folder.Write("out/" + name, "half");
        Render(["a"]);
        Assert.Equal(7, Directory.GetFiles(Out, "*.part").Length);
        Assert.Equal($"1 files in {Out}\nremoved {gone[1]}, which a run that was killed has left\nremoved {gone[0]}, which a run that was killed has left\n", Ending(Render(["a"], "--prune")).Out);
        Assert.Equal(kept.Order(StringComparer.Ordinal), Directory.GetFiles(Out, "*.part").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("../mine.yaml")]
    [InlineData("/mine.yaml")]
    [InlineData("..\\mine.yaml")]
    [InlineData("notes.txt")]
    public void A_list_from_elsewhere_cannot_name_what_lies_elsewhere(string name)
    {
        Render(["a"]);
        var list = Path.Combine(Out, ".serviceinfra-rendered");
        _folder.Write("mine.yaml", "x");
        _folder.Write("out/notes.txt", "x");
        // The hash of "x".
        File.AppendAllText(list, $"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  {name.Replace("/mine", _folder.Path + "/mine", StringComparison.Ordinal)}\n");
        Assert.Equal(0, Render(["a"], "--prune").Exit);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "mine.yaml")) && File.Exists(Path.Combine(Out, "notes.txt")));
    }

    [Fact]
    public void A_broken_list_removes_nothing()
    {
        Render(["a", "b"]);
        File.WriteAllText(Path.Combine(Out, ".serviceinfra-rendered"), "<<<<<<< HEAD\ncatalog\n\0  x\n");
        Assert.Equal(0, Render(["a"], "--prune").Exit);
        Assert.Equal(["default_a.service.yaml", "default_b.service.yaml"], Files());
    }

    [Fact]
    public void The_list_is_no_manifest()
    {
        Render(["a"]);
        Assert.Equal((0, "1 document: nothing wrong.\n", ""), Ending(CommandRun.Of("validate", "-f", Out)));
        Assert.DoesNotContain(_folder.Path, File.ReadAllText(Path.Combine(Out, ".serviceinfra-rendered")), StringComparison.Ordinal);
    }

    [Fact]
    public void Prune_wants_a_folder()
    {
        var run = CommandRun.Of("render", "--prune");
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains("--prune removes files of the folder that --output names. Name one.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_catalog_removes_nothing()
    {
        Render(["a"]);
        Assert.Equal(1, CommandRun.Of("render", "-c", _folder.Write("services.json", """{ "services": { "b": { "ports": [ { "port": 0 } ] } } }"""), "-o", Out, "--prune").Exit);
        Assert.Equal(["default_a.service.yaml"], Files());
    }

    private CommandRun Render(string[] services, params string[] options) => CommandRun.Of(["render", "-c", Catalog("services.json", services), "-o", Out, .. options]);

    private string Catalog(string name, string[] services) =>
        _folder.Write(name, $$"""{ "services": { {{string.Join(", ", services.Select(s => $$"""{{'"'}}{{s}}{{'"'}}: { "selector": {}, "ports": [ { "port": 80 } ] }"""))}} } }""");

    private string[] Files() => [.. Directory.EnumerateFiles(Out).Select(f => Path.GetFileName(f)).Where(f => f != ".serviceinfra-rendered").Order(StringComparer.Ordinal)];

    private static (int Exit, string Out, string Error) Ending(CommandRun run) => (run.Exit, run.Out.ReplaceLineEndings("\n"), run.Error.ReplaceLineEndings("\n"));

    [Fact]
    public void A_file_that_another_catalog_has_too_stays()
    {
        var other = Catalog("other.json", ["a", "x"]);
        Render(["a", "b"]);
        CommandRun.Of("render", "-c", other, "-o", Out);
        Render(["a", "b"]);
        Assert.Equal(0, Render(["b"], "--prune").Exit);
        Assert.Equal(["default_a.service.yaml", "default_b.service.yaml", "default_x.service.yaml"], Files());
        // It is the other one's now.
        Assert.Contains("removed default_a.service.yaml", CommandRun.Of("render", "-c", Catalog("other.json", ["x"]), "-o", Out, "--prune").Out, StringComparison.Ordinal);
    }
}
