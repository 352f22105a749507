using ServiceInfra.Catalog;
using ServiceInfra.Comments;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>One comment a pull request, whatever GitHub answers.</summary>
public sealed class PullRequestCommentsTests : IDisposable
{
    private const string Bot = "github-actions[bot]";
    private static readonly string Head = new('a', 40);
    private readonly FakeGitHub _github = new();
    private readonly QuickTime _time = new();
    private readonly HttpClient _http = GitHubApi.Client("t");

    private PullRequestComments Comments => new(new GitHubApi(_http, _github.Address, _time), "o/r", Bot);

    public void Dispose()
    {
        _http.Dispose();
        _github.Dispose();
    }

    [Fact]
    public async Task The_first_run_comments_and_the_next_ones_update()
    {
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "one"))).Outcome);
        Assert.Equal(PostOutcome.Updated, (await Comments.PostAsync(7, Head, Body("12:01", "two"))).Outcome);
        Assert.Equal(PostOutcome.Unchanged, (await Comments.PostAsync(7, Head, Body("12:02", "two"))).Outcome);
        Assert.Equal(Body("12:01", "two"), Assert.Single(_github.Comments).Body);
        Assert.Equal(2, _github.Writes.Count());
    }

    [Fact]
    public async Task Its_comment_is_found_on_a_later_page_and_nobody_elses_is_touched()
    {
        _github.Comments.AddRange([(1, "mallory", Body("23:59", "forged")), (2, "alice", "hello"), (3, Bot, "another tool's"), (4, Bot, "<!-- other -->"), (5, Bot, Body("11:00", "old"))]);
        Assert.Equal(PostOutcome.Updated, (await Comments.PostAsync(7, Head, Body("12:00", "new"))).Outcome);
        Assert.Equal("PATCH /repos/o/r/issues/comments/5", Assert.Single(_github.Writes));
        Assert.Contains("forged", _github.Comments[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_run_steps_back()
    {
        _github.Comments.Add((1, Bot, Body("12:30", "newer")));
        Assert.Equal(PostOutcome.SteppedBack, (await Comments.PostAsync(7, Head, Body("12:00", "older"))).Outcome);
        _github.Comments[0] = (1, Bot, Body("11:00", "of a newer program", format: 9));
        Assert.Equal(PostOutcome.SteppedBack, (await Comments.PostAsync(7, Head, Body("12:00", "older"))).Outcome);
        _github.Pull = (7, new string('b', 40));
        var result = await Comments.PostAsync(7, Head, Body("13:00", "of a commit that is no longer the head"));
        Assert.Equal((PostOutcome.SteppedBack, "o/r#7 is at bbbbbbb, not at aaaaaaa: a newer run will speak."), (result.Outcome, result.Message));
        Assert.Empty(_github.Writes);
    }

    [Theory]
    [InlineData(403, """{ "message": "Resource not accessible by integration" }""", PostOutcome.NotPermitted, "Resource not accessible")]
    [InlineData(404, "", PostOutcome.NotPermitted, "404")]
    [InlineData(422, """{ "message": "Validation Failed", "errors": [ { "message": "body is too long (maximum is 65536 characters)" } ] }""", PostOutcome.Refused, "Validation Failed: body is too long")]
    public async Task A_refusal_is_an_outcome(int status, string answer, PostOutcome outcome, string message)
    {
        _github.Instead = (request, _) => request.HttpMethod == "POST" ? (status, answer) : null;
        var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(message, result.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Rate_limits_are_waited_for_as_the_headers_say()
    {
        var answers = new Queue<Action<System.Net.HttpListenerResponse>>(
        [
            r => r.Headers["Retry-After"] = "17",
            r =>
            {
                r.Headers["x-ratelimit-remaining"] = "0";
                r.Headers["x-ratelimit-reset"] = _time.GetUtcNow().AddSeconds(42).ToUnixTimeSeconds().ToString();
            },
        ]);
        _github.Instead = (request, response) =>
        {
            if (request.HttpMethod != "POST" || !answers.TryDequeue(out var answer)) return null;
            answer(response);
            return (403, """{ "message": "You have exceeded a secondary rate limit." }""");
        };
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Equal([17, 42], _time.Waits.Select(w => Math.Round(w.TotalSeconds)));
    }

    [Fact]
    public async Task An_hour_is_too_long_to_wait()
    {
        _github.Instead = (_, response) =>
        {
            response.Headers["Retry-After"] = "3600";
            return (429, """{ "message": "API rate limit exceeded" }""");
        };
        var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(PostOutcome.Refused, result.Outcome);
        Assert.EndsWith("at the moment (429: API rate limit exceeded). Run the job again later.", result.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task A_server_error_is_tried_again()
    {
        var failures = 2;
        _github.Instead = (request, _) => failures-- > 0 ? (502, "<html>") : null;
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Equal([1, 2], _time.Waits.Select(w => w.TotalSeconds));
    }

    [Fact]
    public async Task A_comment_that_a_gateway_denies_and_GitHub_took_is_not_made_twice()
    {
        var failures = 1;
        _github.Instead = (request, _) =>
        {
            if (request.HttpMethod != "POST" || failures-- <= 0) return null;
            _github.Comments.Add((9, Bot, Body("12:00", "x")));
            return (502, "<html>");
        };
        Assert.Equal(PostOutcome.Unchanged, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Single(_github.Writes);
        failures = 1;
        _github.Comments.Clear();
        _github.Instead = (request, _) => request.HttpMethod == "POST" && failures-- > 0 ? (502, "<html>") : null;
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Single(_github.Comments);
    }

    [Theory]
    [InlineData(410, "{\"message\":\"gone\"}", "GitHub refuses the comment")]
    [InlineData(500, "{}", "at the moment")]
    [InlineData(403, "{\"message\":\"You have exceeded a secondary rate limit\"}", "at the moment")]
    public async Task What_nobody_expected_is_a_refusal_in_words(int status, string body, string words)
    {
        _github.Instead = (request, _) => request.HttpMethod == "POST" ? (status, body) : null;
        var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(PostOutcome.Refused, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secondary_limit_is_waited_for()
    {
        var limits = 1;
        _github.Instead = (request, _) => request.HttpMethod == "POST" && limits-- > 0 ? (403, "{\"message\":\"You have exceeded a secondary rate limit\"}") : null;
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Equal([60], _time.Waits.Select(w => w.TotalSeconds));
    }

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
    public async Task A_pull_request_is_found_by_its_head() => Assert.Equal(7, await Comments.FindAsync(Head));

    [Fact]
    public async Task A_host_that_is_not_there_is_told()
    {
        var address = _github.Address;
        _github.Dispose();
        var api = new GitHubApi(_http, address, _time);
        Assert.Contains("cannot be reached", (await Assert.ThrowsAsync<UnreadableException>(() => api.GetAsync("/"))).Message, StringComparison.Ordinal);
        Assert.Equal(4, _time.Waits.Count);
    }

    private static string Body(string time, string text, int format = 1) => $"<!-- serviceinfra-changes format={format} commit={Head} time=2026-07-01T{time}:00Z -->\n{text}\n";
}
