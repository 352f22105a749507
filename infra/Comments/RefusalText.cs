using System.Text.Json;

namespace ServiceInfra.Comments;

/// <summary>What a platform says is wrong.</summary>
internal static class RefusalText
{
    /// <summary>
    /// "Validation Failed: body is too long (maximum is 65536 characters)" of GitHub; "403 Forbidden", "note is too long" or "insufficient_scope: …" of GitLab;
    /// or null.
    /// </summary>
    public static string? Of(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object) return null;
        var message = body.TryGetProperty("message", out var said) ? Texts("", said) : [];
        var error = body.TryGetProperty("error", out said) ? Texts("", said) : [];
        var details = body.TryGetProperty("errors", out said) ? Texts("", said) : body.TryGetProperty("error_description", out said) ? Texts("", said) : [];
        var head = string.Join("; ", message.Concat(error));
        return head.Length == 0 ? null : details.Length == 0 ? head : $"{head}: {string.Join("; ", details)}";
    }

    // A text; a list; an error of GitHub's with its own message; or GitLab's { "note": [ "is too long" ] }.
    private static string[] Texts(string subject, JsonElement said) => said.ValueKind switch
    {
        JsonValueKind.String => [$"{subject}{said.GetString()}"],
        JsonValueKind.Array => [.. said.EnumerateArray().SelectMany(s => Texts(subject, s))],
        JsonValueKind.Object when said.TryGetProperty("message", out var message) => Texts(subject, message),
        JsonValueKind.Object => [.. said.EnumerateObject().SelectMany(m => Texts(m.Name == "error" ? "" : $"{m.Name} ", m.Value))],
        _ => [],
    };
}
