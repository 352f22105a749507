using System.Text.RegularExpressions;
using ServiceInfra.Commands.Writers;

namespace ServiceInfra.Comments;

/// <summary>
/// Keeps one comment on a pull request: found by marker and author over all pages, not written where nothing changed, and an older run
/// steps back before a newer one.
/// </summary>
/// <param name="pulls">The pull requests.</param>
/// <param name="pause">Waits after a failed try: its number, from 1.</param>
public sealed partial class PullRequestComments(IPullRequests pulls, Func<int, Task> pause)
{
    private const int Tries = 4;

    /// <summary>Posts a comment, or updates the one that is there.</summary>
    /// <param name="number">The pull request. It is not believed: its head must be <paramref name="commit"/>.</param>
    /// <param name="commit">The commit that the comment is about; null where that is not known.</param>
    /// <param name="body">The comment, beginning with its marker.</param>
    public async Task<PostResult> PostAsync(int number, string? commit, string body)
    {
        var name = pulls.Name(number);
        try
        {
            // A fork's run names its pull request itself; and somebody may have pushed since.
            if (commit is not null && await pulls.HeadAsync(number).ConfigureAwait(false) is var head && head != commit)
                return new PostResult(PostOutcome.SteppedBack, $"{name} is at {Short(head)}, not at {Short(commit)}: a newer run will speak.");
            return await WriteAsync(number, CommentMarker.Parse(body) ?? throw new ArgumentException("the comment has no marker", nameof(body)), body).ConfigureAwait(false);
        }
        catch (RefusedException e)
        {
            return e.IsPermission ? new PostResult(PostOutcome.NotPermitted, $"no permission to comment on {name} ({e.Message}). {pulls.PermissionAdvice}")
                : e.IsPassing ? new PostResult(PostOutcome.Refused, $"{pulls.Platform} does not take the comment on {name} at the moment ({e.Message}). Run the job again later.")
                : new PostResult(PostOutcome.Refused, $"{pulls.Platform} refuses the comment on {name} ({e.Message}).");
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
            catch (RefusedException e) when ((int)e.Status >= 500 && attempt < Tries)
            {
                // The comment may be there all the same, so the next try looks for it first.
                await pause(attempt).ConfigureAwait(false);
            }
        }
    }

    private async Task<PostResult> WriteOnceAsync(int number, CommentMarker marker, string body)
    {
        var name = pulls.Name(number);
        if (await OwnAsync(number).ConfigureAwait(false) is not var (id, text, old))
        {
            await pulls.CreateAsync(number, body).ConfigureAwait(false);
            return new PostResult(PostOutcome.Created, $"commented on {name}.");
        }
        if (old.Format > marker.Format || old.Time > marker.Time) return new PostResult(PostOutcome.SteppedBack, $"the comment on {name} is of a newer run, {Short(old.Commit)}.");
        if (Timeless(text) == Timeless(body)) return new PostResult(PostOutcome.Unchanged, $"the comment on {name} says so already.");
        await pulls.UpdateAsync(number, id, body).ConfigureAwait(false);
        return new PostResult(PostOutcome.Updated, $"updated the comment on {name}.");
    }

    private async Task<(long Id, string Body, CommentMarker Marker)?> OwnAsync(int number)
    {
        // Anybody can write a marker; only the author tells ours from theirs.
        foreach (var comment in await pulls.OwnAsync(number).ConfigureAwait(false))
        {
            var body = comment.Body.Replace("\r\n", "\n", StringComparison.Ordinal);
            if (CommentMarker.Parse(body) is { } marker) return (comment.Id, body, marker);
        }
        return null;
    }

    private static string Short(string? commit) => commit is { Length: > 7 } ? commit[..7] : commit ?? "nothing";

    private static string Timeless(string body) => Times().Replace(body, "").TrimEnd();

    [GeneratedRegex(@"time=[0-9TZ:-]+|\d{4}-\d\d-\d\d \d\d:\d\d UTC|\(https?://[^)\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Times();
}
