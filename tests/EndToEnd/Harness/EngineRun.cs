using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>A <c>pulumi preview</c>, <c>up</c> or <c>destroy</c>, read from its JSON.</summary>
public sealed record EngineRun(ProcessResult Process, IReadOnlyList<EngineStep> Steps, IReadOnlyList<EngineMessage> Messages)
{
    private const string StackType = "pulumi:pulumi:Stack";

    /// <summary>Reads <c>pulumi preview --json</c>: one object.</summary>
    public static EngineRun OfPreview(ProcessResult process)
    {
        var json = Parse(process);
        return new EngineRun(process, [.. OfResources(Items(json, "steps"))], [.. Items(json, "diagnostics").Select(Message)]);
    }

    /// <summary>Reads <c>pulumi up --json</c> or <c>destroy --json</c>: one event a line.</summary>
    public static EngineRun OfEvents(ProcessResult process)
    {
        var events = process.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.StartsWith('{')).Select(l => JsonNode.Parse(l)!).ToArray();
        var steps = events.Select(e => e["resOutputsEvent"]?["metadata"]).OfType<JsonNode>();
        return new EngineRun(process, [.. OfResources(steps)], [.. events.Select(e => e["diagnosticEvent"]).OfType<JsonNode>().Select(Message)]);
    }

    /// <summary>This run, where it ended well.</summary>
    public EngineRun Succeeds()
    {
        Process.Succeeds();
        return this;
    }

    /// <summary>The logical names of the resources that something was done to, sorted; the stack itself is not among them.</summary>
    public string[] Names(string op) => [.. Steps.Where(s => s.Op == op).Select(s => s.Name).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The resources that something other than "same" (or a read) was done to, as "op name", sorted.</summary>
    public string[] Changes => [.. Steps.Where(s => s.Op is not ("same" or "read" or "refresh")).Select(s => $"{s.Op} {s.Name}").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Everything of a severity that was said.</summary>
    public string[] Said(string severity) => [.. Messages.Where(m => m.Severity == severity).Select(m => m.Text.Trim())];

    private static IEnumerable<EngineStep> OfResources(IEnumerable<JsonNode> steps) => steps.Select(EngineStep.Of).Where(s => s.Type != StackType);

    private static EngineMessage Message(JsonNode node) => new((string?)node["severity"] ?? "info", (string?)node["message"] ?? "");

    private static IEnumerable<JsonNode> Items(JsonNode json, string name) => (json[name] as JsonArray ?? []).Select(n => n!);

    private static JsonNode Parse(ProcessResult process)
    {
        try
        {
            return JsonNode.Parse(process.Output)!;
        }
        catch (System.Text.Json.JsonException)
        {
            throw new InvalidOperationException($"Should have printed JSON: {process}");
        }
    }
}
