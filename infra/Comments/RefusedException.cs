using System.Net;

namespace ServiceInfra.Comments;

/// <summary>A platform refuses a request.</summary>
/// <param name="status">The status.</param>
/// <param name="message">What the platform says.</param>
/// <param name="isRateLimit">Whether the platform wants to be asked less often. GitHub says so with the status of a missing right.</param>
public sealed class RefusedException(HttpStatusCode status, string message, bool isRateLimit) : Exception(message.StartsWith($"{(int)status}", StringComparison.Ordinal) ? message : $"{(int)status}: {message}")
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>Whether asking again later may help.</summary>
    public bool IsPassing { get; } = isRateLimit || (int)status >= 500;

    /// <summary>Whether the token may not do it: a fork's token, a locked conversation, a right that is not given. What may not be seen is hidden as 404.</summary>
    public bool IsPermission => !IsPassing && (Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
}
