using ServiceInfra.Comments;
using ServiceInfra.Tests.Changes;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>One note a merge request of GitLab's.</summary>
public sealed class GitLabCommentTests : OneCommentTests
{
    private readonly FakeGitLab _gitlab;

    public GitLabCommentTests()
        : this(new FakeGitLab())
    {
    }

    private GitLabCommentTests(FakeGitLab gitlab)
        : base(gitlab, GitLabMergeRequests.Client(FakeGitLab.Token), "PUT /gitlab/api/v4/projects/42/merge_requests/7/notes/5", "merge request !7") => _gitlab = gitlab;

    private protected override IPullRequests Pulls(RestApi api) => new GitLabMergeRequests(api, _gitlab.Project, null);

    [Fact]
    public async Task A_project_may_be_named_by_its_path()
    {
        _gitlab.Project = "group%2Fsub%2Fproject";
        using var http = GitLabMergeRequests.Client(FakeGitLab.Token);
        var api = new RestApi(http, _gitlab.Api, TimeProvider.System);
        Assert.Equal(7, await new GitLabMergeRequests(api, "group/sub/project", null).FindAsync(Head));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("glpat-expired")]
    public async Task Without_a_token_that_counts_it_is_said_what_to_do(string? token)
    {
        using var http = GitLabMergeRequests.Client(token);
        var pulls = Pulls(new RestApi(http, _gitlab.Api, TimeProvider.System));
        var result = await new PullRequestComments(pulls, _ => Task.CompletedTask).PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(PostOutcome.NotPermitted, result.Outcome);
        Assert.StartsWith("no permission to comment on merge request !7 (401 Unauthorized). Put a project access token with scope api ", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_on_notes_is_read_whole()
    {
        _gitlab.Instead = (request, response) =>
        {
            response.Headers["Retry-After"] = "3600";
            return request.HttpMethod == "POST" ? (429, """{ "message": { "error": "This endpoint has been requested too many times. Try again later." } }""") : null;
        };
        Assert.Contains("(429: This endpoint has been requested too many times. Try again later.)", (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, 0, "warning: no pull request could be looked up (403: no). Put a project access token with scope api ")]
    [InlineData(429, 2, "error: no pull request could be looked up (429: no). The report follows.")]
    [InlineData(200, 0, "warning: no open pull request of 42 is at ")]
    public void A_merge_request_that_cannot_be_found_leaves_the_report_in_the_log(int status, int exit, string message)
    {
        _gitlab.Instead = (_, response) =>
        {
            if (status == 429) response.Headers["Retry-After"] = "3600";
            return (status, status == 200 ? "[]" : """{ "message": "no" }""");
        };
        var (code, output, error) = CommandLineRun.Run(["comment", "post", "--report", "none.json", "--platform", "gitlab", "--repo", "42", "--commit", Head, "--api", _gitlab.Api.ToString()]);
        Assert.Equal(exit, code);
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Contains("The preview ended before it had a report.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--repo", "a b", "--repo a b is no project's path or id")]
    [InlineData("--platform", "bitbucket", "Argument 'bitbucket' not recognized. Must be one of:")]
    public void A_wrong_option_is_told(string option, string value, string message)
    {
        var (code, _, error) = CommandLineRun.Run(["comment", "post", "--report", "none.json", "--pull", "7", .. option == "--platform" ? Array.Empty<string>() : ["--platform", "gitlab"], option, value]);
        Assert.Equal(2, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_knows_the_platforms() => Assert.Equal("github\ngitlab\n", CommandRun.Of("[suggest:37]", "ServiceInfra comment post --platform ").Out.ReplaceLineEndings("\n"));
}
