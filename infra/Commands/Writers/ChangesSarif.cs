using System.Text;
using System.Text.Json;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>Change reports as SARIF 2.1.0 for code scanning: one run a stack, one category a run; of very many stacks the last ones share a run.</summary>
public static class ChangesSarif
{
    // GitHub keeps 5,000 results a run and 20 runs a file.
    private const int MostResults = 5_000, MostRuns = 20, LongestMessage = 1_000;

    /// <summary>Writes reports.</summary>
    public static void Write(ChangeReports reports, TextWriter output, Uri? link)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            var own = reports.Stacks.Count <= MostRuns ? MostRuns : MostRuns - 1;
            foreach (var report in reports.Stacks.Take(own)) Run(report.Stack ?? "catalog", [.. report.Changes.Select(c => (c, ""))], json);
            if (reports.Stacks.Skip(own).ToArray() is { Length: > 0 } rest) Run("others", [.. rest.SelectMany(s => s.Changes.Select(c => (c, s.Stack ?? ""))).OrderBy(r => r.c.Worst)], json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Run(string category, IReadOnlyList<(ChangeRecord Change, string Stack)> changes, Utf8JsonWriter json)
    {
        // What is harmless is no alert.
        var results = changes.Where(c => c.Change.Worst != ChangeClass.Harmless).Take(MostResults).ToArray();
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ServiceInfra changes");
        json.WriteStartArray("rules");
        foreach (var id in results.Select(r => r.Change.Rule).Distinct()) Rule(ChangeRules.ById[id], json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"serviceinfra-changes/{category}/");
        json.WriteEndObject();
        json.WriteString("columnKind", "unicodeCodePoints");
        json.WriteStartArray("results");
        foreach (var (change, stack) in results) Result(change, stack, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Rule(ChangeRule rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Id);
        Message("shortDescription", rule.Title, json);
        Message("fullDescription", $"{rule.Why} {rule.Feels}", json);
        Message("help", $"{(rule.Do.Length > 0 ? rule.Do + " " : "")}Source: {rule.Source}.", json);
        json.WriteEndObject();
    }

    private static void Result(ChangeRecord change, string stack, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", change.Rule);
        json.WriteString("level", change.Worst switch { <= ChangeClass.Closes when !change.IsAgreed => "error", <= ChangeClass.Later => "warning", _ => "note" });
        Message("message", VisibleText.Of((stack.Length == 0 ? "" : stack + ": ") + ChangeWords.Sentence(change)), json);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join('/', change.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        // A pull request shows an alert on added and edited lines alone.
        var isMoved = change.ChangedLine is > 0 && change.ChangedLine != change.Line;
        json.WriteNumber("startLine", isMoved ? change.ChangedLine!.Value : change.Line);
        json.WriteNumber("startColumn", isMoved ? 1 : change.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString("primaryLocationLineHash", ChangeWords.Fingerprint(change, stack));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", MarkdownText.Cut(text, LongestMessage));
        json.WriteEndObject();
    }
}
