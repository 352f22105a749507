using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>Compares an object as it was rendered with the object as the API server holds it.</summary>
public static class HeldFields
{
    /// <summary>
    /// What was rendered and is not held with that value, as "path: rendered … held …". The server may hold more than was rendered (its defaults),
    /// except in arrays: one more port or address is a difference.
    /// </summary>
    public static IEnumerable<string> Differences(JsonNode? rendered, JsonNode? held, string path = "")
    {
        if (rendered is JsonObject fields && held is JsonObject heldFields)
            return fields.SelectMany(f => Differences(f.Value, heldFields[f.Key], $"{path}/{f.Key}"));
        if (rendered is JsonArray items && held is JsonArray heldItems && items.Count == heldItems.Count)
            return items.SelectMany((item, i) => Differences(item, heldItems[i], $"{path}/{i}"));
        return JsonNode.DeepEquals(rendered, held) ? [] : [$"{path}: rendered {Text(rendered)}, held {Text(held)}"];
    }

    /// <summary>Reads every rendered object back from a cluster and compares.</summary>
    public static async Task<string[]> DifferencesAsync(KubeApi api, JsonArray rendered)
    {
        var result = new List<string>();
        foreach (var item in rendered)
        {
            var (kind, metadata) = ((string)item!["kind"]!, item["metadata"]!);
            var held = await api.GetAsync(kind, (string)metadata["name"]!, (string?)metadata["namespace"]).ConfigureAwait(false);
            result.AddRange(Differences(item, held, $"{kind} {metadata["name"]}"));
        }
        return [.. result];
    }

    private static string Text(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
