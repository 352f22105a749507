using System.Net.Http.Headers;

namespace ServiceInfra.Comments;

/// <summary>The pull requests of a GitHub repository.</summary>
/// <param name="api">GitHub's REST API, over a <see cref="Client"/>.</param>
/// <param name="repository">owner/name.</param>
/// <param name="author">The login under which the comment is posted.</param>
public sealed class GitHubPullRequests(RestApi api, string repository, string author) : IPullRequests
{
    private string Root => $"/repos/{repository}";

    /// <inheritdoc/>
    public string Platform => "GitHub";

    /// <inheritdoc/>
    public string PermissionAdvice => "Give the job pull-requests: write.";

    /// <summary>A client with what GitHub wants to see in every request.</summary>
    public static HttpClient Client(string? token)
    {
        var client = RestApi.Client();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/vnd.github+json"));
        client.DefaultRequestHeaders.Add("X-GitHub-Api-Version", "2022-11-28");
        if (!string.IsNullOrEmpty(token)) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <inheritdoc/>
    public string Name(int number) => $"{repository}#{number}";

    /// <inheritdoc/>
    public async Task<int?> FindAsync(string commit)
    {
        foreach (var pull in await api.ListAsync($"{Root}/commits/{commit}/pulls").ConfigureAwait(false))
            if (pull.Text("state") == "open" && pull.Text("head", "sha") == commit) return pull.GetProperty("number").GetInt32();
        return null;
    }

    /// <inheritdoc/>
    public async Task<string?> HeadAsync(int number) => (await api.GetAsync($"{Root}/pulls/{number}").ConfigureAwait(false)).Text("head", "sha");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostedComment>> OwnAsync(int number) =>
        [.. from comment in await api.ListAsync($"{Root}/issues/{number}/comments").ConfigureAwait(false)
            where string.Equals(comment.Text("user", "login"), author, StringComparison.OrdinalIgnoreCase)
            select new PostedComment(comment.GetProperty("id").GetInt64(), comment.Text("body") ?? "")];

    /// <inheritdoc/>
    public Task CreateAsync(int number, string body) => api.WriteAsync(HttpMethod.Post, $"{Root}/issues/{number}/comments", body);

    /// <inheritdoc/>
    public Task UpdateAsync(int number, long id, string body) => api.WriteAsync(HttpMethod.Patch, $"{Root}/issues/comments/{id}", body);
}
