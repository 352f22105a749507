using System.Text;
using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>Files come in their order, whatever was read ahead of them.</summary>
public class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(1025)]
    [InlineData(2500)]
    public void Every_file_comes_once_and_in_its_place(int count)
    {
        using var folder = new TemporaryFolder();
        var files = Enumerable.Range(0, count).Select(i => folder.Write($"{i}.yaml", $"{i}")).ToList();
        Assert.Equal(files.Select((f, i) => (f, $"{i}")), ReadAhead.Read(files, TextReader.Null).Select(r => (r.File, Encoding.UTF8.GetString(r.Bytes.Span))));
    }

    [Fact]
    public void A_file_that_went_away_is_an_error_of_its_own()
    {
        using var folder = new TemporaryFolder();
        var files = Enumerable.Range(0, 1100).Select(i => folder.Write($"{i}.yaml", "a")).ToList();
        File.Delete(files[1090]);
        var error = Assert.Throws<FileNotFoundException>(() => ReadAhead.Read(files, TextReader.Null).Count());
        Assert.Contains("1090.yaml", error.Message);
    }
}
