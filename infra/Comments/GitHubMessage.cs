using System.Text.Json;

namespace ServiceInfra.Comments;

/// <summary>What GitHub says is wrong.</summary>
internal static class GitHubMessage
{
    /// <summary>"Validation Failed: body is too long (maximum is 65536 characters)", or null.</summary>
    public static string? Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("message", out var message) || message.ValueKind != JsonValueKind.String) return null;
        var details = body.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
            ? errors.EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Object && e.TryGetProperty("message", out var m) ? m.ToString() : e.ValueKind == JsonValueKind.String ? e.GetString() : null).OfType<string>().ToArray()
            : [];
        return details.Length == 0 ? message.GetString() : $"{message.GetString()}: {string.Join("; ", details)}";
    }
}
