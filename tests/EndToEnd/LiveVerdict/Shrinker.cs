using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.LiveVerdict;

/// <summary>Makes JSON smaller, one member or item at a time, as long as the verdicts still differ.</summary>
internal static class Shrinker
{
    /// <summary>The smallest text found.</summary>
    /// <param name="text">A manifest whose verdicts differ, or a list of one and what replaces it.</param>
    /// <param name="canBeSent">Whether a smaller one may go to a server.</param>
    /// <param name="differs">The first of some texts whose verdicts differ, or null.</param>
    public static async Task<string> ShrinkAsync(string text, Func<JsonNode, bool> canBeSent, Func<IReadOnlyList<string>, Task<string?>> differs)
    {
        // What a member repeats is lost when JSON is read into nodes: such a text is shown as it is.
        if (Parse(text) is not { } root) return text;
        for (var round = 0; round < 40; round++)
        {
            var smaller = await differs([.. Smaller(root).Where(canBeSent).Select(n => n.ToJsonString())]).ConfigureAwait(false);
            if (smaller is null) break;
            root = JsonNode.Parse(smaller)!;
        }
        return root.ToJsonString();
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            var root = JsonNode.Parse(text)!;
            Walk(root);
            return root;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // Nodes are made when they are looked at, and only then a repeated member is found.
    private static void Walk(JsonNode? node)
    {
        if (node is JsonObject map)
            foreach (var (_, child) in map) Walk(child);
        else if (node is JsonArray list)
            foreach (var child in list) Walk(child);
    }

    /// <summary>Whether a manifest has a kind and a name: a Service without any name keeps some releases busy for half a minute.</summary>
    public static bool HasName(JsonNode? manifest) => manifest is JsonObject root && root["kind"] is not null && root["apiVersion"] is not null && root["metadata"] is JsonObject metadata
        && (IsText(metadata["name"]) || IsText(metadata["generateName"]));

    private static bool IsText(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0;

    private static IEnumerable<JsonNode> Smaller(JsonNode root)
    {
        for (var i = 0; ; i++)
        {
            var copy = root.DeepClone();
            var left = i;
            if (!RemoveNth(copy, ref left)) yield break;
            yield return copy;
        }
    }

    // Removes the n-th member or item in depth-first order.
    private static bool RemoveNth(JsonNode node, ref int left)
    {
        if (node is JsonObject map)
            foreach (var name in map.Select(m => m.Key).ToList())
            {
                if (left-- == 0) return map.Remove(name);
                if (map[name] is { } child && RemoveNth(child, ref left)) return true;
            }
        else if (node is JsonArray list)
            for (var i = 0; i < list.Count; i++)
            {
                if (left-- == 0)
                {
                    list.RemoveAt(i);
                    return true;
                }
                if (list[i] is { } child && RemoveNth(child, ref left)) return true;
            }
        return false;
    }
}
