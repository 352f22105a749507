namespace ServiceInfra.Comments;

/// <summary>The pull requests of a repository, as far as one comment needs them: what differs from platform to platform.</summary>
public interface IPullRequests
{
    /// <summary>The platform: "GitHub".</summary>
    string Platform { get; }

    /// <summary>What to do where the token may not comment, a sentence.</summary>
    string PermissionAdvice { get; }

    /// <summary>How people write a pull request: "owner/name#7".</summary>
    string Name(int number);

    /// <summary>The open pull request whose head is a commit; null where there is none.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    Task<int?> FindAsync(string commit);

    /// <summary>The commit that a pull request is at.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    Task<string?> HeadAsync(int number);

    /// <summary>All comments on a pull request that the author of ours has written, the oldest first.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    Task<IReadOnlyList<PostedComment>> OwnAsync(int number);

    /// <summary>Comments on a pull request.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    Task CreateAsync(int number, string body);

    /// <summary>Puts another text in the place of a comment.</summary>
    /// <exception cref="RefusedException">The platform refuses.</exception>
    Task UpdateAsync(int number, long id, string body);
}
