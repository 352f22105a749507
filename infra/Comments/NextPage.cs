using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ServiceInfra.Comments;

/// <summary>Finds the next page of a list.</summary>
internal static partial class NextPage
{
    /// <summary>The next page, or null: GitLab's number in <c>x-next-page</c>, else GitHub's address in <c>link</c> (RFC 8288).</summary>
    /// <param name="headers">The headers of a page.</param>
    /// <param name="first">The first page, with a query.</param>
    public static Uri? After(HttpResponseHeaders headers, Uri first)
    {
        // Not GitLab's own address: behind a proxy it may be one that cannot be reached from here.
        if (headers.TryGetValues("x-next-page", out var numbers)) return int.TryParse(numbers.First(), out var number) ? new Uri($"{first}&page={number}") : null;
        if (!headers.TryGetValues("link", out var links)) return null;
        foreach (var link in links)
            // The token goes with every request: a page on another host is none.
            if (Next().Match(link) is { Success: true } match && Uri.TryCreate(match.Groups[1].Value, UriKind.Absolute, out var next) && next.Authority == first.Authority && next.Scheme == first.Scheme) return next;
        return null;
    }

    [GeneratedRegex("<([^>]+)>;\\s*rel=\"next\"", RegexOptions.CultureInvariant)]
    private static partial Regex Next();
}
