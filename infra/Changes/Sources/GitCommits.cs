using LibGit2Sharp;
using ServiceInfra.Catalog;

namespace ServiceInfra.Changes.Sources;

/// <summary>Finds commits.</summary>
internal static class GitCommits
{
    private const string MergeBase = "...";

    /// <summary>The commit of a branch, tag or hash; with "..." behind it, its last common commit with HEAD.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public static Commit Find(Repository repository, string reference)
    {
        if (!reference.EndsWith(MergeBase, StringComparison.Ordinal)) return Lookup(repository, reference);
        var other = Lookup(repository, reference[..^MergeBase.Length]);
        return repository.Head.Tip is { } head && repository.ObjectDatabase.FindMergeBase(head, other) is { } common ? common
            : throw new UnreadableException($"HEAD and {reference[..^MergeBase.Length]} have no common commit here. Fetch more history: 'git fetch --unshallow', or fetch-depth: 0 in actions/checkout.");
    }

    private static Commit Lookup(Repository repository, string reference)
    {
        try
        {
            if (repository.Lookup(reference)?.Peel<Commit>() is { } commit) return commit;
        }
        catch (LibGit2SharpException)
        {
            // An ambiguous hash, a malformed ref: the same answer.
        }
        throw new UnreadableException($"'{reference}' is no file or folder, and git knows no such commit. Look at 'git branch -a'; in CI fetch it first: fetch-depth: 0 in actions/checkout.");
    }
}
