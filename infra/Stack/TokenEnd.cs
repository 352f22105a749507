using System.Buffers.Text;
using System.Text.Json;

namespace ServiceInfra.Stack;

/// <summary>When a bearer token ends, as far as it says so itself: a server that refuses one answers "Unauthorized" and no more.</summary>
internal static class TokenEnd
{
    /// <summary>": the token ran out on 2026-01-31 12:00 UTC", or nothing.</summary>
    /// <param name="token">The token, of whatever form, or null.</param>
    /// <param name="now">The time.</param>
    public static string Explain(string? token, DateTimeOffset now) => Of(token) is { } end && end <= now ? $": the token ran out on {end:yyyy-MM-dd HH:mm} UTC" : "";

    private static DateTimeOffset? Of(string? token)
    {
        // Only a JSON Web Token says it; the signature is the server's affair.
        if (token?.Split('.') is not [_, { Length: > 0 } claims, _]) return null;
        try
        {
            using var read = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
            return read.RootElement.ValueKind == JsonValueKind.Object && read.RootElement.TryGetProperty("exp", out var end) && end.ValueKind == JsonValueKind.Number && end.TryGetInt64(out var seconds)
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
