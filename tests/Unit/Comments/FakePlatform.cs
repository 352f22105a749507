using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace ServiceInfra.Tests.Comments;

/// <summary>A platform in this process: a pull request, comments over several pages, and refusals on demand.</summary>
internal abstract class FakePlatform : IDisposable
{
    private const string Quit = "/quit";

    private HttpListener _listener = new();
    private readonly Task _loop;

    protected FakePlatform()
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

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The address of its REST API.</summary>
    public abstract Uri Api { get; }

    /// <summary>The login that comments.</summary>
    public abstract string Login { get; }

    /// <summary>The path of the comments on the pull request.</summary>
    public abstract string List { get; }

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
            var (status, body) = Instead(context.Request, context.Response) ?? Answer(context.Request, context.Response, sent) ?? (404, """{ "message": "Not Found" }""");
            context.Response.StatusCode = status;
            var bytes = Encoding.UTF8.GetBytes(body);
            // In one piece: the second one waits 40 ms for the first to be acknowledged.
            context.Response.ContentLength64 = bytes.Length;
            await context.Response.OutputStream.WriteAsync(bytes);
            context.Response.Close();
        }
    }

    /// <summary>The platform's answer; null where nothing is found.</summary>
    protected abstract (int Status, string Body)? Answer(HttpListenerRequest request, HttpListenerResponse response, string sent);

    /// <summary>Takes a comment.</summary>
    protected (int, string) Create(string sent)
    {
        Comments.Add((Comments.Count + 1, Login, JsonNode.Parse(sent)!["body"]!.GetValue<string>()));
        return (201, "{}");
    }

    /// <summary>Takes another text for the comment that a path ends in.</summary>
    protected (int, string) Update(HttpListenerRequest request, string sent)
    {
        var at = Comments.FindIndex(c => c.Id == long.Parse(request.Url!.AbsolutePath.Split('/')[^1]));
        Comments[at] = Comments[at] with { Body = JsonNode.Parse(sent)!["body"]!.GetValue<string>() };
        return (200, "{}");
    }

    /// <summary>A page of two, whatever is asked for: what is not on the first page must be found. The number of the next one, or null.</summary>
    protected IEnumerable<(long Id, string Login, string Body)> Page(HttpListenerRequest request, out int? next)
    {
        var page = int.Parse(request.QueryString["page"] ?? "1");
        next = page * 2 < Comments.Count ? page + 1 : null;
        return Comments.Skip((page - 1) * 2).Take(2);
    }
}
