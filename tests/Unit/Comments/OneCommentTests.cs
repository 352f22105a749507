using System.Net;
using System.Text.RegularExpressions;
using ServiceInfra.Catalog;
using ServiceInfra.Comments;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>One comment a pull request, whatever the platform answers: the same on each of them.</summary>
public abstract class OneCommentTests : IDisposable
{
    private protected static readonly string Head = new('a', 40);
    private readonly QuickTime _time = new();
    private readonly HttpClient _http;
    private readonly string _update, _name;
    private readonly FakePlatform _platform;

    /// <param name="platform">The platform.</param>
    /// <param name="http">A client with its token.</param>
    /// <param name="update">How an update of comment 5 is asked for.</param>
    /// <param name="name">How people write the pull request.</param>
    private protected OneCommentTests(FakePlatform platform, HttpClient http, string update, string name) => (_platform, _http, _update, _name) = (platform, http, update, name);

    private protected abstract IPullRequests Pulls(RestApi api);

    private RestApi Api => new(_http, _platform.Api, _time);

    private string Bot => _platform.Login;

    private protected PullRequestComments Comments => new(Pulls(Api), Api.PauseAsync);

    public void Dispose()
    {
        _http.Dispose();
        _platform.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_first_run_comments_and_the_next_ones_update()
    {
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "one"))).Outcome);
        Assert.Equal(PostOutcome.Updated, (await Comments.PostAsync(7, Head, Body("12:01", "two"))).Outcome);
        Assert.Equal(PostOutcome.Unchanged, (await Comments.PostAsync(7, Head, Body("12:02", "two"))).Outcome);
        Assert.Equal(Body("12:01", "two"), Assert.Single(_platform.Comments).Body);
        Assert.Equal(2, _platform.Writes.Count());
    }

    [Fact]
    public async Task Its_comment_is_found_on_a_later_page_and_nobody_elses_is_touched()
    {
        _platform.Comments.AddRange([(1, "mallory", Body("23:59", "forged")), (2, "alice", "hello"), (3, Bot, "another tool's"), (4, Bot, "<!-- other -->"), (5, Bot, Body("11:00", "old"))]);
        Assert.Equal(PostOutcome.Updated, (await Comments.PostAsync(7, Head, Body("12:00", "new"))).Outcome);
        Assert.Equal(_update, Assert.Single(_platform.Writes));
        Assert.Contains("forged", _platform.Comments[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_run_steps_back()
    {
        _platform.Comments.Add((1, Bot, Body("12:30", "newer")));
        Assert.Equal(PostOutcome.SteppedBack, (await Comments.PostAsync(7, Head, Body("12:00", "older"))).Outcome);
        _platform.Comments[0] = (1, Bot, Body("11:00", "of a newer program", format: 9));
        Assert.Equal(PostOutcome.SteppedBack, (await Comments.PostAsync(7, Head, Body("12:00", "older"))).Outcome);
        _platform.Pull = (7, new string('b', 40));
        var result = await Comments.PostAsync(7, Head, Body("13:00", "of a commit that is no longer the head"));
        Assert.Equal((PostOutcome.SteppedBack, $"{_name} is at bbbbbbb, not at aaaaaaa: a newer run will speak."), (result.Outcome, result.Message));
        Assert.Empty(_platform.Writes);
    }

    [Theory]
    [InlineData(403, """{ "message": "Resource not accessible by integration" }""", PostOutcome.NotPermitted, "Resource not accessible")]
    [InlineData(401, """{ "message": "401 Unauthorized" }""", PostOutcome.NotPermitted, "(401 Unauthorized). ")]
    [InlineData(403, """{ "error": "insufficient_scope", "error_description": "The request requires higher privileges.", "scope": "api" }""", PostOutcome.NotPermitted, "403: insufficient_scope: The request requires higher privileges.")]
    [InlineData(404, "", PostOutcome.NotPermitted, "404")]
    [InlineData(400, """{ "message": { "note": [ "is too long (maximum is 1000000 characters)" ] } }""", PostOutcome.Refused, "400: note is too long")]
    [InlineData(422, """{ "message": "Validation Failed", "errors": [ { "message": "body is too long (maximum is 65536 characters)" } ] }""", PostOutcome.Refused, "Validation Failed: body is too long")]
    public async Task A_refusal_is_an_outcome(int status, string answer, PostOutcome outcome, string message)
    {
        _platform.Instead = (request, _) => request.HttpMethod == "POST" ? (status, answer) : null;
        var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(outcome, result.Outcome);
        Assert.Contains(message, result.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task An_hour_is_too_long_to_wait()
    {
        _platform.Instead = (_, response) =>
        {
            response.Headers["Retry-After"] = "3600";
            return (429, """{ "message": "API rate limit exceeded" }""");
        };
        var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(PostOutcome.Refused, result.Outcome);
        Assert.EndsWith("at the moment (429: API rate limit exceeded). Run the job again later.", result.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Waits);
    }

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Every_request_waits_for_a_limit_and_for_a_server_that_fails(string request, string limit)
    {
        if (request != "create") _platform.Comments.Add((5, Bot, Body("11:00", "old")));
        var left = 1;
        _platform.Instead = (asked, response) =>
        {
            if (!IsA(request, asked) || left-- <= 0) return null;
            if (limit == "spent") (response.Headers["x-ratelimit-remaining"], response.Headers["x-ratelimit-reset"]) = ("0", _time.GetUtcNow().AddSeconds(42).ToUnixTimeSeconds().ToString());
            if (limit is "403 with retry-after" or "429 with retry-after" or "503 with retry-after") response.Headers["Retry-After"] = "17";
            return (int.TryParse(limit.Split(' ')[0], out var status) ? status : 403, limit == "secondary" ? """{ "message": "You have exceeded a secondary rate limit." }""" : "");
        };
        Assert.Equal(request == "create" ? PostOutcome.Created : PostOutcome.Updated, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        var seconds = limit switch { "spent" => 42, "429" or "secondary" => 60, "502" => 1, "503 with retry-after" when request == "create" => 1, _ => 17 };
        Assert.Equal([seconds], _time.Waits.Select(w => Math.Round(w.TotalSeconds)));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("create")]
    [InlineData("update")]
    public async Task What_does_not_pass_is_told(string request)
    {
        if (request != "create") _platform.Comments.Add((5, Bot, Body("11:00", "old")));
        foreach (var status in (int[])[403, 429, 500, 503])
        {
            _platform.Instead = (asked, response) =>
            {
                if (!IsA(request, asked)) return null;
                // Without a word about limits: the header says it.
                if (status == 403) (response.Headers["x-ratelimit-remaining"], response.Headers["x-ratelimit-reset"]) = ("0", _time.GetUtcNow().AddHours(1).ToUnixTimeSeconds().ToString());
                return (status, "<html>");
            };
            var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
            Assert.Equal(PostOutcome.Refused, result.Outcome);
            Assert.Matches($@"does not take the comment on {Regex.Escape(_name)} at the moment \({status}: .*\)\. Run the job again later\.$", result.Message);
        }
    }

    public static TheoryData<string, string> Limits => new MatrixTheoryData<string, string>(["head", "list", "create", "update"], ["spent", "403 with retry-after", "secondary", "429", "429 with retry-after", "502", "503 with retry-after"]);

    [Fact]
    public async Task A_comment_that_a_gateway_denies_and_GitHub_took_is_not_made_twice()
    {
        var failures = 1;
        _platform.Instead = (request, _) =>
        {
            if (request.HttpMethod != "POST" || failures-- <= 0) return null;
            _platform.Comments.Add((9, Bot, Body("12:00", "x")));
            return (502, "<html>");
        };
        Assert.Equal(PostOutcome.Unchanged, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Single(_platform.Writes);
        failures = 1;
        _platform.Comments.Clear();
        _platform.Instead = (request, _) => request.HttpMethod == "POST" && failures-- > 0 ? (502, "<html>") : null;
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
        Assert.Single(_platform.Comments);
    }

    [Theory]
    [InlineData(410, "{\"message\":\"gone\"}", "refuses the comment on")]
    [InlineData(500, "{}", "at the moment")]
    [InlineData(403, "{\"message\":\"You have exceeded a secondary rate limit\"}", "at the moment")]
    public async Task What_nobody_expected_is_a_refusal_in_words(int status, string body, string words)
    {
        _platform.Instead = (request, _) => request.HttpMethod == "POST" ? (status, body) : null;
        var result = await Comments.PostAsync(7, Head, Body("12:00", "x"));
        Assert.Equal(PostOutcome.Refused, result.Outcome);
        Assert.Contains(words, result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_a_deleted_account_is_nobodys()
    {
        _platform.Comments.Add((1, "", Body("11:00", "old")));
        Assert.Equal(PostOutcome.Created, (await Comments.PostAsync(7, Head, Body("12:00", "x"))).Outcome);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{}")]
    public async Task What_is_no_platform_is_told(string answer)
    {
        _platform.Instead = (asked, _) => IsA("list", asked) ? (200, answer) : null;
        Assert.Equal("127.0.0.1 does not answer as a REST API does. Is --api its address, and --platform right?", (await Assert.ThrowsAsync<UnreadableException>(() => Comments.PostAsync(7, Head, Body("12:00", "x")))).Message);
    }

    [Fact]
    public async Task A_pull_request_is_found_by_its_head()
    {
        Assert.Equal(7, await Pulls(Api).FindAsync(Head));
        _platform.Instead = (_, _) => (200, "[]");
        Assert.Null(await Pulls(Api).FindAsync(Head));
    }

    [Fact]
    public async Task A_host_that_is_not_there_is_told()
    {
        _platform.Dispose();
        Assert.Contains("127.0.0.1 cannot be reached", (await Assert.ThrowsAsync<UnreadableException>(() => Comments.PostAsync(7, Head, Body("12:00", "x")))).Message, StringComparison.Ordinal);
        Assert.Equal(4, _time.Waits.Count);
    }

    private bool IsA(string request, HttpListenerRequest asked) => request switch
    {
        "head" => asked.HttpMethod == "GET" && (asked.Url!.AbsolutePath + "/").EndsWith($"/{_platform.Pull.Number}/", StringComparison.Ordinal),
        "list" => asked.HttpMethod == "GET" && asked.Url!.AbsolutePath == _platform.List,
        "create" => asked.HttpMethod == "POST",
        _ => asked.HttpMethod is "PATCH" or "PUT",
    };

    private protected static string Body(string time, string text, int format = 1) => $"<!-- serviceinfra-changes format={format} commit={Head} time=2026-07-01T{time}:00Z -->\n{text}\n";
}
