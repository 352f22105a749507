using System.Globalization;

namespace ServiceInfra.Commands;

/// <summary>What the job that <c>comment post</c> runs in says by itself, on one platform or the other.</summary>
internal sealed record CommentDefaults
{
    /// <summary>The platforms, as they are typed.</summary>
    public const string GitHub = "github", GitLab = "gitlab";

    /// <summary>The address of the REST API.</summary>
    public required string Api { get; init; }

    /// <summary>The repository; null where nothing says it.</summary>
    public required string? Repository { get; init; }

    /// <summary>The pull request; null where it is to be found by the commit.</summary>
    public int? Pull { get; init; }

    /// <summary>The commit that the pull request's job is about; null where that is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>The login under which the comment is posted; null for the token's own.</summary>
    public string? Author { get; init; }

    /// <summary>The token; null where there is none. A line break at its end, as a pasted one has, is none of it.</summary>
    public required string? Token { get; init; }

    /// <summary>The step summary's file, where there is one.</summary>
    public string? Summary { get; init; }

    /// <summary>The platform that this process runs on. A person at a workstation is taken for one of GitHub.</summary>
    public static string Platform => Variable("GITLAB_CI") is null ? GitHub : GitLab;

    /// <summary>What the environment says on a platform.</summary>
    public static CommentDefaults Of(string platform) => platform == GitLab ? OfGitLab() : OfGitHub();

    private static CommentDefaults OfGitHub() => new()
    {
        Api = Variable("GITHUB_API_URL") ?? "https://api.github.com",
        Repository = Variable("GITHUB_REPOSITORY"),
        Author = "github-actions[bot]",
        Token = Variable("GITHUB_TOKEN")?.Trim(),
        Summary = Variable("GITHUB_STEP_SUMMARY"),
    };

    private static CommentDefaults OfGitLab() => new()
    {
        Api = Variable("CI_API_V4_URL") ?? "https://gitlab.com/api/v4",
        // A fork's pipeline runs in the fork; its merge request is the other project's.
        Repository = Variable("CI_MERGE_REQUEST_PROJECT_ID") ?? Variable("CI_PROJECT_ID"),
        Pull = int.TryParse(Variable("CI_MERGE_REQUEST_IID"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        // In a pipeline for merged results the commit is the merge's, and the branch's has a variable of its own; elsewhere that one is empty.
        Commit = Variable("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") ?? Variable("CI_COMMIT_SHA"),
        Token = Variable("GITLAB_TOKEN")?.Trim(),
    };

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
