using System.Text.Json;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Reports for platforms name files from the repository's root, wherever the person stands.</summary>
public class RepositoryPathsTests
{
    [Theory]
    [InlineData(".git/HEAD", "sub/a.json", "sub/a.json")]
    [InlineData(".git/HEAD", "./sub/a.json", "sub/a.json")]
    [InlineData(".git/HEAD", "sub/below/../a.json", "sub/a.json")]
    [InlineData("sub/.git", "sub/a.json", "a.json")]
    [InlineData("work/x", "work/../work/sub/a.json", "sub/a.json")]
    [InlineData("other/.git", "sub/a.json", "{0}/sub/a.json")]
    [InlineData(".git/HEAD", "sub/none.json", "{0}/sub/none.json")]
    public void Files_are_named_from_the_root(string marker, string file, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write(marker, "");
        folder.Write("sub/below/b.json", "");
        folder.Write("sub/a.json", "");
        folder.Write("work/sub/a.json", "");
        Assert.Equal(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, folder.Path), new RepositoryPaths(Path.Combine(folder.Path, "work")).Of($"{folder.Path}/{file}"));
    }

    [Fact]
    public void Outside_of_a_repository_the_current_folder_counts_and_what_is_no_file_stays()
    {
        var paths = new RepositoryPaths(RepositoryRoot.Folder);
        Assert.Equal("stdin", paths.Of("stdin"));
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.json", "");
        Assert.Equal(file, paths.Of(file));
    }

    [Theory]
    [InlineData(OutputFormat.Github)]
    [InlineData(OutputFormat.Sarif)]
    public void The_forms_of_platforms_have_such_paths(OutputFormat format)
    {
        using var folder = new TemporaryFolder();
        folder.Write(".git/HEAD", "");
        folder.Write("sub/a.json", "{}");
        var output = new StringWriter();
        new ValidateManifests(new ValidateManifestsOptions { Paths = [folder.Path + "/sub/../sub/."], Output = new FindingOutput { Format = format } }).Run(output, TextWriter.Null, TextReader.Null);
        if (format == OutputFormat.Github) Assert.StartsWith("::warning file=sub/a.json,line=1,col=1,title=SVC058::", output.ToString(), StringComparison.Ordinal);
        else Assert.Equal("sub/a.json", JsonDocument.Parse(output.ToString()).RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }
}
