namespace ServiceInfra.Comments;

/// <summary>The merge requests of a GitLab project. Comments are called notes there.</summary>
/// <param name="api">GitLab's REST API, over a <see cref="Client"/>.</param>
/// <param name="project">The project's id, or its whole path.</param>
/// <param name="author">The user name under which the note is posted; null for the token's own user.</param>
public sealed class GitLabMergeRequests(RestApi api, string project, string? author) : IPullRequests
{
    private string? _author = author;

    private string Root => $"/projects/{Uri.EscapeDataString(project)}";

    /// <inheritdoc/>
    public string Platform => "GitLab";

    /// <inheritdoc/>
    public string PermissionAdvice =>
        "Put a project access token with scope api and a role of Reporter or more into the CI/CD variable GITLAB_TOKEN, masked and not protected: protected ones are kept from merge requests, and a job's own token may not comment.";

    /// <summary>A client with what GitLab wants to see in every request.</summary>
    public static HttpClient Client(string? token)
    {
        var client = RestApi.Client();
        if (!string.IsNullOrEmpty(token)) client.DefaultRequestHeaders.Add("PRIVATE-TOKEN", token);
        return client;
    }

    /// <inheritdoc/>
    public string Name(int number) => $"merge request !{number}";

    /// <inheritdoc/>
    public async Task<int?> FindAsync(string commit)
    {
        foreach (var request in await api.ListAsync($"{Root}/repository/commits/{commit}/merge_requests").ConfigureAwait(false))
            if (request.Text("state") == "opened" && request.Text("sha") == commit) return request.GetProperty("iid").GetInt32();
        return null;
    }

    /// <inheritdoc/>
    public async Task<string?> HeadAsync(int number) => (await api.GetAsync(Request(number)).ConfigureAwait(false)).Text("sha");

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PostedComment>> OwnAsync(int number)
    {
        // Unlike a workflow's token a project's has a user of its own, with a name that nobody chose.
        _author ??= (await api.GetAsync("/user").ConfigureAwait(false)).Text("username");
        return [.. from note in await api.ListAsync($"{Request(number)}/notes?sort=asc&order_by=created_at").ConfigureAwait(false)
                   where string.Equals(note.Text("author", "username"), _author, StringComparison.OrdinalIgnoreCase)
                   select new PostedComment(note.GetProperty("id").GetInt64(), note.Text("body") ?? "")];
    }

    /// <inheritdoc/>
    public Task CreateAsync(int number, string body) => api.WriteAsync(HttpMethod.Post, $"{Request(number)}/notes", body);

    /// <inheritdoc/>
    public Task UpdateAsync(int number, long id, string body) => api.WriteAsync(HttpMethod.Put, $"{Request(number)}/notes/{id}", body);

    private string Request(int number) => $"{Root}/merge_requests/{number}";
}
