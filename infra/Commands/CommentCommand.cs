using System.CommandLine;
using ServiceInfra.Changes;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Comments;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>comment post</c>: puts a change report on a pull request, as the one comment that is updated from run to run.</summary>
public static class CommentCommand
{
    /// <summary>The commands.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("comment", "Put a change report on a pull request.");
        var post = new Command("post", "Post the report of 'preview --report json=…' on a pull request of GitHub or a merge request of GitLab, or update the comment that is there. The token is taken from GITHUB_TOKEN or GITLAB_TOKEN. Where it may not comment, the report goes to the step summary or the log.");
        var options = new CommentOptions(post);
        post.SetAction(async (parsed, _) =>
        {
            var request = options.Read(parsed);
            var body = Body(request, TimeProvider.System.GetUtcNow());
            if (request.IsDryRun)
            {
                terminal.Out.Write(body);
                return ExitCodes.Success;
            }
            using var http = request.IsGitLab ? GitLabMergeRequests.Client(request.Token) : GitHubPullRequests.Client(request.Token);
            var api = new RestApi(http, request.Api, TimeProvider.System);
            IPullRequests pulls = request.IsGitLab ? new GitLabMergeRequests(api, request.Repository, request.Author) : new GitHubPullRequests(api, request.Repository, request.Author!);
            return await PostAsync(pulls, new PullRequestComments(pulls, api.PauseAsync), request, body, terminal).ConfigureAwait(false);
        });
        command.Subcommands.Add(post);
        return command;
    }

    private static async Task<int> PostAsync(IPullRequests pulls, PullRequestComments comments, CommentRequest request, string body, Terminal terminal)
    {
        var number = request.Pull;
        try
        {
            number ??= await pulls.FindAsync(request.Commit!).ConfigureAwait(false);
        }
        catch (RefusedException e)
        {
            return Fallback(new PostResult(e.IsPermission ? PostOutcome.NotPermitted : PostOutcome.Refused, $"no pull request could be looked up ({e.Message}). {(e.IsPermission ? pulls.PermissionAdvice : "")}".TrimEnd()), request, body, terminal);
        }
        if (number is null) return Fallback(new PostResult(PostOutcome.NotPermitted, $"no open pull request of {request.Repository} is at {request.Commit}."), request, body, terminal);
        var result = await comments.PostAsync(number.Value, request.Commit, body).ConfigureAwait(false);
        if (result.Outcome is PostOutcome.NotPermitted or PostOutcome.Refused) return Fallback(result, request, body, terminal);
        terminal.Out.WriteLine(VisibleText.Of(result.Message));
        return ExitCodes.Success;
    }

    // Forks and missing rights must not turn a check red; a comment that is refused is for somebody to mend.
    private static int Fallback(PostResult result, CommentRequest request, string body, Terminal terminal)
    {
        terminal.Note($"{(result.Outcome == PostOutcome.Refused ? "error" : "warning")}: {result.Message} {(request.Summary is null ? "The report follows." : "The report is in the step summary.")}");
        if (request.Summary is null) terminal.Out.Write(body);
        else File.AppendAllText(request.Summary, body);
        return result.Outcome == PostOutcome.Refused ? ExitCodes.Unusable : ExitCodes.Success;
    }

    private static string Body(CommentRequest request, DateTimeOffset now)
    {
        // The run may have ended before there was a report: that is told too.
        var reports = File.Exists(request.Report) ? ChangesJson.Read(request.Report)
            : new ChangeReports { Time = now, Stacks = [new ChangeReport { Failure = "The preview ended before it had a report. Look at the run." }] };
        // What the run says of itself is not believed: it may be a fork's.
        return ChangesMarkdown.Compose(reports with { Commit = request.Commit ?? reports.Commit, Time = reports.Time > now ? now : reports.Time }, request.Link);
    }
}
