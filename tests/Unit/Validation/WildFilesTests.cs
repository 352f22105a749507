using System.Text.Json;
using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>Files with Services as people have them, and what a live server answered for each Service.</summary>
public class WildFilesTests
{
    public static bool NoCases => SharedCases.IsAbsent;

    [Fact(SkipWhen = nameof(NoCases), Skip = SharedCases.Absent)]
    public void Each_service_has_the_servers_verdict()
    {
        var output = new StringWriter();
        var options = new ValidateManifestsOptions { Paths = [Path.Combine(SharedCases.Folder!, "wild")], Server = Verdict.Server("1.37", Verdict.Dual), Output = new FindingOutput { Format = OutputFormat.Json } };
        new ValidateManifests(options).Run(output, TextWriter.Null, TextReader.Null);
        using var json = JsonDocument.Parse(output.ToString());
        var ours = json.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("severity").GetString() == "error" && f.GetProperty("stage").GetString() is "decode" or "validate" && !f.GetProperty("hidden").GetBoolean())
            .ToLookup(f => $"{Path.GetFileName(f.GetProperty("file").GetString())}#{f.GetProperty("document").GetInt32()}");
        var wrong = new List<string>();
        foreach (var file in SharedCases.Read("wild-index.json").EnumerateArray())
            foreach (var verdict in file.GetProperty("verdicts").EnumerateArray())
            {
                var key = $"{file.GetProperty("file").GetString()}#{verdict.GetProperty("document").GetInt32()}";
                if (verdict.GetProperty("status").GetInt32() >= 400 != ours.Contains(key)) wrong.Add(key);
            }
        Assert.Empty(wrong);
    }
}
