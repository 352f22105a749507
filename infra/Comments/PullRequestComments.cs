using System.Text.Json;
using System.Text.RegularExpressions;
using ServiceInfra.Commands.Writers;

namespace ServiceInfra.Comments;

/// <summary>
/// Keeps one comment on a pull request (E5): found by marker and author over all pages, not written where nothing changed, and an older run
/// steps back before a newer one.
/// </summary>
/// <param name="api">GitHub.</param>
/// <param name="repository">owner/name.</param>
/// <param name="author">The login under which the comment is posted.</param>
public sealed partial class PullRequestComments(GitHubApi api, string repository, string author)
{
    private const int Tries = 4;

    private string Root => $"/repos/{repository}";

    /// <summary>The open pull request whose head is a commit; null where there is none.</summary>
    public async Task<int?> FindAsync(string commit)
    {
        foreach (var pull in await api.ListAsync($"{Root}/commits/{commit}/pulls").ConfigureAwait(false))
            if (pull.GetProperty("state").GetString() == "open" && HeadOf(pull) == commit) return pull.GetProperty("number").GetInt32();
        return null;
    }

    /// <summary>Posts a comment, or updates the one that is there.</summary>
    /// <param name="number">The pull request. It is not believed: its head must be <paramref name="commit"/>.</param>
    /// <param name="commit">The commit that the comment is about; null where that is not known.</param>
    /// <param name="body">The comment, beginning with its marker.</param>
    public async Task<PostResult> PostAsync(int number, string? commit, string body)
    {
        try
        {
            // A fork's run names its pull request itself; and somebody may have pushed since.
            if (commit is not null && HeadOf(await api.GetAsync($"{Root}/pulls/{number}").ConfigureAwait(false)) is var head && head != commit)
                return new PostResult(PostOutcome.SteppedBack, $"{repository}#{number} is at {Short(head)}, not at {Short(commit)}: a newer run will speak.");
            return await WriteAsync(number, CommentMarker.Parse(body) ?? throw new ArgumentException("the comment has no marker", nameof(body)), body).ConfigureAwait(false);
        }
        catch (GitHubException e) when (e.IsPermission)
        {
            return new PostResult(PostOutcome.NotPermitted, $"no permission to comment on {repository}#{number} ({e.Message}). Give the job pull-requests: write.");
        }
        catch (GitHubException e) when (e.IsRateLimit || (int)e.Status >= 500)
        {
            return new PostResult(PostOutcome.Refused, $"GitHub does not take the comment on {repository}#{number} at the moment ({e.Message}). Run the job again later.");
        }
        catch (GitHubException e)
        {
            return new PostResult(PostOutcome.Refused, $"GitHub refuses the comment on {repository}#{number} ({e.Message}).");
        }
    }

    private async Task<PostResult> WriteAsync(int number, CommentMarker marker, string body)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WriteOnceAsync(number, marker, body).ConfigureAwait(false);
            }
            catch (GitHubException e) when ((int)e.Status >= 500 && attempt < Tries)
            {
                // The comment may be there all the same, so the next try looks for it first.
                await api.PauseAsync(attempt).ConfigureAwait(false);
            }
        }
    }

    private async Task<PostResult> WriteOnceAsync(int number, CommentMarker marker, string body)
    {
        var json = JsonSerializer.Serialize(new Dictionary<string, string> { ["body"] = body });
        if (await OwnAsync(number).ConfigureAwait(false) is not var (id, text, old))
        {
            await api.WriteAsync(HttpMethod.Post, $"{Root}/issues/{number}/comments", json).ConfigureAwait(false);
            return new PostResult(PostOutcome.Created, $"commented on {repository}#{number}.");
        }
        if (old.Format > marker.Format || old.Time > marker.Time) return new PostResult(PostOutcome.SteppedBack, $"the comment on {repository}#{number} is of a newer run, {Short(old.Commit)}.");
        if (Timeless(text) == Timeless(body)) return new PostResult(PostOutcome.Unchanged, $"the comment on {repository}#{number} says so already.");
        await api.WriteAsync(HttpMethod.Patch, $"{Root}/issues/comments/{id}", json).ConfigureAwait(false);
        return new PostResult(PostOutcome.Updated, $"updated the comment on {repository}#{number}.");
    }

    private async Task<(long Id, string Body, CommentMarker Marker)?> OwnAsync(int number)
    {
        foreach (var comment in await api.ListAsync($"{Root}/issues/{number}/comments").ConfigureAwait(false))
        {
            // Anybody can write a marker; only the author tells ours from theirs.
            if (!string.Equals(comment.GetProperty("user").GetProperty("login").GetString(), author, StringComparison.OrdinalIgnoreCase)) continue;
            var body = (comment.GetProperty("body").GetString() ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
            if (CommentMarker.Parse(body) is { } marker) return (comment.GetProperty("id").GetInt64(), body, marker);
        }
        return null;
    }

    private static string? HeadOf(JsonElement pull) => pull.GetProperty("head").GetProperty("sha").GetString();

    private static string Short(string? commit) => commit is { Length: > 7 } ? commit[..7] : commit ?? "nothing";

    private static string Timeless(string body) => Times().Replace(body, "").TrimEnd();

    [GeneratedRegex(@"time=[0-9TZ:-]+|\d{4}-\d\d-\d\d \d\d:\d\d UTC|\(https?://[^)\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
