using ServiceInfra.Catalog;
using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Commands;

public sealed class WholeFileTests
{
    [Fact]
    public void A_failure_leaves_what_was_there_and_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("report.json", "old");
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(path, text =>
        {
            text.Write("half");
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_link_stays_one()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("real.json", "old");
        var link = Path.Combine(folder.Path, "link.json");
        File.CreateSymbolicLink(link, "real.json");
        WholeFile.Write(link, text => text.Write("new"));
        Assert.Equal("new", File.ReadAllText(path));
        WholeFile.Write("/dev/null", text => text.Write("gone"));
    }

    [Theory]
    [InlineData("a-folder", "it is a folder.")]
    [InlineData("no-such/folder/file.json", "its folder does not exist.")]
    public void What_cannot_be_written_is_said(string name, string why)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "a-folder"));
        var path = Path.Combine(folder.Path, name);
        Assert.Equal($"{path} cannot be written: {why}", Assert.Throws<UnreadableException>(() => WholeFile.Write(path, _ => { })).Message);
        Assert.Empty(Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void Render_leaves_nothing_half_done_in_its_folder()
    {
        using var folder = new TemporaryFolder();
        var name = Path.Combine(folder.Path, "out", "demo-namespace_web.service.yaml");
        Directory.CreateDirectory(name);
        var run = CommandRun.Of("render", "--output", Path.Combine(folder.Path, "out"));
        Assert.Equal(2, run.Exit);
        Assert.Contains($"error: {name} cannot be written: it is a folder.", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part", SearchOption.AllDirectories));
    }
}
