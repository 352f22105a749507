using System.Text.Json.Nodes;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Asks the built program about many manifests in one run.</summary>
/// <param name="cidrs">The cluster's Service ranges.</param>
internal sealed class Validator(string cidrs)
{
    /// <summary>Our verdicts, in the order of the manifests.</summary>
    /// <param name="manifests">What would be sent.</param>
    /// <param name="live">What each would replace, or null for creates.</param>
    /// <param name="format">What they are written in: <c>json</c> or <c>yaml</c>.</param>
    public async Task<OurVerdict[]> JudgeAsync(IReadOnlyList<string> manifests, IReadOnlyList<string>? live = null, string format = "json")
    {
        using var folder = new TempFolder();
        for (var i = 0; i < manifests.Count; i++)
        {
            folder.Write($"new/{i}.{format}", manifests[i]);
            if (live is not null) folder.Write($"old/{i}.json", live[i]);
        }
        string[] against = live is null ? [] : ["--against", folder["old"]];
        var run = await Processes.RunAsync("dotnet", [Repository.Program, "validate", "-f", folder["new"], "--format", "json", "--kubernetes-version", "1.37", "--service-cidrs", cidrs, .. against]).ConfigureAwait(false);
        Assert.True(run.ExitCode is 0 or 1, run.ToString());
        var found = JsonNode.Parse(run.Output)!["findings"]!.AsArray().ToLookup(f => Path.GetFileNameWithoutExtension((string)f!["file"]!));
        return [.. manifests.Select((_, i) => Of(found[$"{i}"]))];
    }

    private static OurVerdict Of(IEnumerable<JsonNode?> findings)
    {
        var errors = new HashSet<string>();
        var warnings = 0;
        foreach (var finding in findings)
        {
            var (severity, stage) = ((string)finding!["severity"]!, (string)finding["stage"]!);
            if (severity == "error" && stage is "decode" or "validate" && !(bool)finding["hidden"]!) errors.Add($"{finding["kind"]} {finding["field"]}");
            if (severity == "warning" && stage == "warning") warnings++;
        }
        return errors.Count + warnings == 0 ? OurVerdict.Fine : new OurVerdict([.. errors.Order(StringComparer.Ordinal)], warnings);
    }
}
