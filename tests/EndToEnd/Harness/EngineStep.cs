using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>What the engine does, or means to do, to one resource.</summary>
/// <param name="Op">create, update, same, delete, replace, import, read, …</param>
/// <param name="Type">The resource's type, such as kubernetes:core/v1:Service.</param>
/// <param name="Name">Its logical name.</param>
/// <param name="Changes">The properties that differ, as Pulumi writes their paths, sorted.</param>
public sealed record EngineStep(string Op, string Type, string Name, string[] Changes)
{
    /// <summary>Reads a step of <c>pulumi preview --json</c>, or the metadata of an event of <c>pulumi up --json</c>: both have these members.</summary>
    public static EngineStep Of(JsonNode step)
    {
        var urn = ((string)step["urn"]!).Split("::");
        var type = urn[2].Split('$')[^1];
        return new EngineStep((string)step["op"]!, type, urn[3], [.. (step["detailedDiff"] as JsonObject ?? []).Select(d => d.Key).Order(StringComparer.Ordinal)]);
    }
}
