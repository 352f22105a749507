using System.Text.Json;
using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>A run keeps so many findings and no more, and its verdict stays the same.</summary>
public class FindingLimitTests
{
    private const string NoPort = "{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"a\"},\"spec\":{}}\n", Nameless = "{}\n";

    [Theory]
    [InlineData(NoPort, 10_000, "", 1, 19_999, false)]
    [InlineData(NoPort, 49_000, NoPort, 1, 98_001, false)]
    [InlineData(Nameless, 49_000, "", 0, 49_000, false)]
    public void Fewer_are_all_there(string one, int count, string last, int exit, int findings, bool more) => Check(one, count, 1, last, exit, findings, more);

    [Theory]
    [InlineData(NoPort, 40_000, NoPort, 1)]
    [InlineData(Nameless, 45_000, Nameless, 0)]
    // The only error comes when the limit is reached.
    [InlineData(Nameless, 45_000, NoPort, 1)]
    public void More_are_counted(string one, int count, string last, int exit) => Check(one, count, 3, last, exit, FindingLimit.Most + 1, true);

    private static void Check(string one, int count, int files, string last, int exit, int findings, bool more)
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < files; i++) folder.Write($"{i}.json", string.Concat(Enumerable.Repeat(one, count)));
        if (last.Length > 0) folder.Write("z.json", last);
        var output = new StringWriter();
        Assert.Equal(exit, new ValidateManifests(new ValidateManifestsOptions { Paths = [folder.Path], Output = new FindingOutput { Format = OutputFormat.Json } }).Run(output, TextWriter.Null, TextReader.Null));
        using var json = JsonDocument.Parse(output.ToString());
        var all = json.RootElement.GetProperty("findings");
        Assert.Equal(findings, all.GetArrayLength());
        Assert.Equal(exit == 1, all.EnumerateArray().Any(f => f.GetProperty("severity").GetString() == "error"));
        Assert.Equal(more, all[findings - 1].GetProperty("code").GetString() == "SVC056");
    }
}
