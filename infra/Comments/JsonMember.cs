using System.Text.Json;

namespace ServiceInfra.Comments;

/// <summary>Reads what a platform may leave out: a comment of a deleted account has no author.</summary>
internal static class JsonMember
{
    /// <summary>The text at the end of a path of members; null where there is none.</summary>
    public static string? Text(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
