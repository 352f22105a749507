using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ServiceInfra.Comments;

/// <summary>Finds the next page of a list in header <c>link</c> (RFC 8288).</summary>
internal static partial class GitHubLinks
{
    /// <summary>The next page, or null. A page on another host is none: the token goes with every request.</summary>
    public static Uri? Next(HttpResponseHeaders headers, Uri api)
    {
        if (!headers.TryGetValues("link", out var values)) return null;
        foreach (var value in values)
            if (NextLink().Match(value) is { Success: true } match && Uri.TryCreate(match.Groups[1].Value, UriKind.Absolute, out var next) && next.Authority == api.Authority && next.Scheme == api.Scheme) return next;
        return null;
    }

    [GeneratedRegex("<([^>]+)>;\\s*rel=\"next\"", RegexOptions.CultureInvariant)]
    private static partial Regex NextLink();
}
