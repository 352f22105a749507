using LibGit2Sharp;
using ServiceInfra.Catalog;

namespace ServiceInfra.Changes.Sources;

/// <summary>Finds commits.</summary>
internal static class GitCommits
{
    /// <summary>Between two branches: where they parted.</summary>
    public const string MergeBase = "...";

    private const string Range = "..";

    /// <summary>The commit of a branch, tag or hash; with "..." or "...HEAD" behind it, its last common commit with HEAD.</summary>
    /// <exception cref="UnreadableException">There is none.</exception>
    public static Commit Find(Repository repository, string reference)
    {
        var at = reference.IndexOf(MergeBase, StringComparison.Ordinal);
        if (at < 0) return Lookup(repository, reference);
        var (branch, to) = (reference[..at], reference[(at + MergeBase.Length)..]);
        var other = Lookup(repository, branch);
        // As 'git diff' takes it; but the new side is the work tree.
        if (to.Length > 0 && Lookup(repository, to).Sha != repository.Head.Tip?.Sha)
            throw new UnreadableException($"--against '{reference}': the new side is the work tree, so behind the dots only HEAD may stand. Write {branch}{MergeBase}, or check {to} out first.");
        return repository.Head.Tip is { } head && repository.ObjectDatabase.FindMergeBase(head, other) is { } common ? common
            : throw new UnreadableException($"HEAD and {branch} have no common commit here. Fetch more history: 'git fetch --unshallow', or fetch-depth: 0 in actions/checkout.");
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
        // No ref holds two dots, so no history that is fetched would help.
        if (reference.IndexOf(Range, StringComparison.Ordinal) is >= 0 and var at)
            throw new UnreadableException($"--against '{reference}' is a range, and the new side is the work tree. Write {reference[..at]} to compare with that commit, or {reference[..at]}{MergeBase} to compare with where HEAD left it.");
        throw new UnreadableException($"'{reference}' is no file or folder, and git knows no such commit. Look at 'git branch -a'; in CI fetch it first: fetch-depth: 0 in actions/checkout.");
    }
}
