using System.Net;
using System.Text.Json;

namespace ServiceInfra.Tests.Comments;

/// <summary>A GitLab in this process, below a path and seen from behind a proxy.</summary>
internal sealed class FakeGitLab : FakePlatform
{
    private const string Root = "/gitlab/api/v4";

    /// <summary>The token that it knows.</summary>
    public const string Token = "glpat-x";

    /// <summary>The project, as it stands in paths.</summary>
    public string Project { get; set; } = "42";

    public override Uri Api => new(Address, Root);

    public override string Login => "project_42_bot_0a1b";

    public override string List => $"{Request}/notes";

    private string Request => $"{Root}/projects/{Project}/merge_requests/{Pull.Number}";

    protected override (int Status, string Body)? Answer(HttpListenerRequest request, HttpListenerResponse response, string sent) => (request.HttpMethod, request.Url!.AbsolutePath) switch
    {
        _ when request.Headers["PRIVATE-TOKEN"] != Token => (401, """{ "message": "401 Unauthorized" }"""),
        ("GET", Root + "/user") => (200, $$"""{ "id": 1, "username": "{{Login}}" }"""),
        ("GET", var path) when path == Request => (200, Head()),
        ("GET", var path) when path == $"{Root}/projects/{Project}/repository/commits/{Pull.Head}/merge_requests" => (200, $"[{Head()}]"),
        ("GET", var path) when path == List => (200, Notes(request, response)),
        ("POST", var path) when path == List => Create(sent),
        ("PUT", var path) when path.StartsWith(List + "/", StringComparison.Ordinal) => Update(request, sent),
        _ => null,
    };

    private string Head() => $$"""{ "iid": {{Pull.Number}}, "state": "opened", "sha": "{{Pull.Head}}" }""";

    private string Notes(HttpListenerRequest request, HttpListenerResponse response)
    {
        var page = Page(request, out var next);
        response.Headers["x-next-page"] = next?.ToString() ?? "";
        if (next is not null) response.Headers["Link"] = $"<http://inside.example{List}?page={next}>; rel=\"next\"";
        return JsonSerializer.Serialize(page.Select(c => new { id = c.Id, author = c.Login.Length == 0 ? null : new { username = c.Login }, body = c.Body, system = false }));
    }
}
