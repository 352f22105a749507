using System.Net;
using System.Text.Json;

namespace ServiceInfra.Tests.Comments;

/// <summary>A GitHub in this process.</summary>
internal sealed class FakeGitHub : FakePlatform
{
    public override Uri Api => Address;

    public override string Login => "github-actions[bot]";

    public override string List => $"/repos/o/r/issues/{Pull.Number}/comments";

    protected override (int Status, string Body)? Answer(HttpListenerRequest request, HttpListenerResponse response, string sent) => (request.HttpMethod, request.Url!.AbsolutePath) switch
    {
        ("GET", var path) when path == $"/repos/o/r/pulls/{Pull.Number}" => (200, Head()),
        ("GET", var path) when path == $"/repos/o/r/commits/{Pull.Head}/pulls" => (200, $"[{Head()}]"),
        ("GET", var path) when path == List => (200, CommentsOf(request, response)),
        ("POST", var path) when path == List => Create(sent),
        ("PATCH", var path) when path.StartsWith("/repos/o/r/issues/comments/", StringComparison.Ordinal) => Update(request, sent),
        _ => null,
    };

    private string Head() => $$"""{ "number": {{Pull.Number}}, "state": "open", "head": { "sha": "{{Pull.Head}}" } }""";

    private string CommentsOf(HttpListenerRequest request, HttpListenerResponse response)
    {
        var page = Page(request, out var next);
        if (next is not null) response.Headers["Link"] = $"<{Address}{List[1..]}?page={next}>; rel=\"next\", <{Address}x?page=9>; rel=\"last\"";
        return JsonSerializer.Serialize(page.Select(c => new { id = c.Id, user = c.Login.Length == 0 ? null : new { login = c.Login }, body = c.Body }));
    }
}
