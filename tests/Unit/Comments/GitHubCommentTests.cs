using ServiceInfra.Comments;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>One comment a pull request of GitHub's.</summary>
public sealed class GitHubCommentTests : OneCommentTests
{
    private readonly FakeGitHub _github;

    public GitHubCommentTests()
        : this(new FakeGitHub())
    {
    }

    private GitHubCommentTests(FakeGitHub github)
        : base(github, GitHubPullRequests.Client("t"), "PATCH /repos/o/r/issues/comments/5", "o/r#7") => _github = github;

    private protected override IPullRequests Pulls(RestApi api) => new GitHubPullRequests(api, "o/r", "github-actions[bot]");

    [Fact]
    public async Task The_token_goes_to_no_other_host()
    {
        _github.Comments.Add((1, "alice", "hello"));
        _github.Instead = (request, response) =>
        {
            if (request.HttpMethod == "GET" && request.Url!.AbsolutePath.EndsWith("/comments", StringComparison.Ordinal)) response.Headers["Link"] = "<http://evil.example/next>; rel=\"next\"";
            return null;
        };
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
    }

    [Fact]
    public async Task An_API_below_a_path_is_asked_there()
    {
        using var http = GitHubPullRequests.Client("t");
        var below = new RestApi(http, new Uri(_github.Address, "/api/v3"), TimeProvider.System);
        _github.Instead = (_, _) => (200, "[]");
        await Pulls(below).FindAsync(Head);
        Assert.Equal($"GET /api/v3/repos/o/r/commits/{Head}/pulls?per_page=100", Assert.Single(_github.Requests));
    }
}
