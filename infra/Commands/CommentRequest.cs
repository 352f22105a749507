namespace ServiceInfra.Commands;

/// <summary>What <c>comment post</c> is asked to do.</summary>
internal sealed record CommentRequest
{
    /// <summary>The report's file.</summary>
    public required string Report { get; init; }

    /// <summary>Whether it is a merge request of GitLab's, not a pull request of GitHub's.</summary>
    public bool IsGitLab { get; init; }

    /// <summary>owner/name; on GitLab a project's path or id.</summary>
    public required string Repository { get; init; }

    /// <summary>The pull request's number; null where it is to be found by the commit.</summary>
    public int? Pull { get; init; }

    /// <summary>The head commit that the report is about; null where that is not known.</summary>
    public string? Commit { get; init; }

    /// <summary>The address of the REST API.</summary>
    public required Uri Api { get; init; }

    /// <summary>The login under which the comment is posted; null for the token's own.</summary>
    public string? Author { get; init; }

    /// <summary>The token, or null.</summary>
    public string? Token { get; init; }

    /// <summary>Where the full report can be seen, or null.</summary>
    public Uri? Link { get; init; }

    /// <summary>The step summary's file, or null.</summary>
    public string? Summary { get; init; }

    /// <summary>Whether to print the comment instead.</summary>
    public bool IsDryRun { get; init; }
}
