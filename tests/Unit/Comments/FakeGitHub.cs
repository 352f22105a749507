using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ServiceInfra.Tests.Comments;

/// <summary>A GitHub in this process: pull requests, comments over several pages, and refusals on demand.</summary>
internal sealed class FakeGitHub : IDisposable
{
    private const string Quit = "/quit";

    private HttpListener _listener = new();
    private readonly Task _loop;

    public FakeGitHub()
    {
        for (var port = 20_000 + Random.Shared.Next(20_000); ; port++)
        {
            try
            {
                _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
                _listener.Start();
                Address = new Uri($"http://127.0.0.1:{port}");
                break;
            }
            catch (HttpListenerException)
            {
                // The port is somebody's, and a listener that could not start is no good any more.
                _listener = new HttpListener();
            }
        }
        _loop = Task.Run(LoopAsync);
    }

    public Uri Address { get; }

    /// <summary>Number and head of the pull request.</summary>
    public (int Number, string Head) Pull { get; set; } = (7, new string('a', 40));

    /// <summary>Id, login and body.</summary>
    public List<(long Id, string Login, string Body)> Comments { get; } = [];

    /// <summary>"POST /path", in their order.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Answers instead of the usual one, one request each; null lets the request through.</summary>
    public Func<HttpListenerRequest, HttpListenerResponse, (int Status, string Body)?> Instead { get; set; } = (_, _) => null;

    public IEnumerable<string> Writes => Requests.Where(r => !r.StartsWith("GET", StringComparison.Ordinal));

    public void Dispose()
    {
        if (_loop.IsCompleted) return;
        // The loop ends itself: a listener that is stopped while it begins to wait for the next request waits for ever.
        using (var client = new HttpClient()) client.GetAsync(new Uri(Address, Quit)).GetAwaiter().GetResult().Dispose();
        _loop.GetAwaiter().GetResult();
        try
        {
            _listener.Close();
        }
        catch (HttpListenerException)
        {
            // Closing opens the port once more to take the prefix away; another test may have it by then.
        }
    }

    private async Task LoopAsync()
    {
        while (true)
        {
            var context = await _listener.GetContextAsync();
            if (context.Request.Url!.AbsolutePath == Quit)
            {
                context.Response.Close();
                return;
            }
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            var sent = await reader.ReadToEndAsync();
            Requests.Add($"{context.Request.HttpMethod} {context.Request.Url!.PathAndQuery}");
            var (status, body) = Instead(context.Request, context.Response) ?? Answer(context.Request, context.Response, sent);
            context.Response.StatusCode = status;
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
            context.Response.Close();
        }
    }

    private (int, string) Answer(HttpListenerRequest request, HttpListenerResponse response, string sent)
    {
        var path = request.Url!.AbsolutePath;
        if (path == $"/repos/o/r/pulls/{Pull.Number}") return (200, Head());
        if (path == $"/repos/o/r/commits/{Pull.Head}/pulls") return (200, $"[{Head()}]");
        if (path == $"/repos/o/r/issues/{Pull.Number}/comments" && request.HttpMethod == "GET") return (200, Page(request, response));
        if (path == $"/repos/o/r/issues/{Pull.Number}/comments" && request.HttpMethod == "POST")
        {
            Comments.Add((Comments.Count + 1, "github-actions[bot]", JsonNode.Parse(sent)!["body"]!.GetValue<string>()));
            return (201, "{}");
        }
        if (path.StartsWith("/repos/o/r/issues/comments/", StringComparison.Ordinal) && request.HttpMethod == "PATCH")
        {
            var at = Comments.FindIndex(c => c.Id == long.Parse(path.Split('/')[^1]));
            Comments[at] = Comments[at] with { Body = JsonNode.Parse(sent)!["body"]!.GetValue<string>() };
            return (200, "{}");
        }
        return (404, """{ "message": "Not Found" }""");
    }

    private string Head() => $$"""{ "number": {{Pull.Number}}, "state": "open", "head": { "sha": "{{Pull.Head}}" } }""";

    // Pages of two, whatever is asked for: what is not on the first page must be found.
    private string Page(HttpListenerRequest request, HttpListenerResponse response)
    {
        var page = int.Parse(request.QueryString["page"] ?? "1");
        if (page * 2 < Comments.Count) response.Headers["Link"] = $"<{Address}repos/o/r/issues/{Pull.Number}/comments?page={page + 1}>; rel=\"next\", <{Address}x?page=9>; rel=\"last\"";
        return JsonSerializer.Serialize(Comments.Skip((page - 1) * 2).Take(2).Select(c => new { id = c.Id, user = new { login = c.Login }, body = c.Body }));
    }
}
