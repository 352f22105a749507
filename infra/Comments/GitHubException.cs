using System.Net;

namespace ServiceInfra.Comments;

/// <summary>GitHub refuses a request.</summary>
public sealed class GitHubException(HttpStatusCode status, string message) : Exception($"{(int)status}: {message}")
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>Whether GitHub wants to be asked less often; it says so with the status of a missing right.</summary>
    public bool IsRateLimit { get; } = status == HttpStatusCode.TooManyRequests || (status == HttpStatusCode.Forbidden && message.Contains("rate limit", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the token may not do it: a fork's token, a locked conversation, a right that is not given. GitHub hides what may not be seen as 404.</summary>
    public bool IsPermission => !IsRateLimit && Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound;
}
