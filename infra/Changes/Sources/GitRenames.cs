using LibGit2Sharp;

namespace ServiceInfra.Changes.Sources;

/// <summary>Follows a renamed file back: under its new name alone, everything in it would look new, and what went would be missed.</summary>
internal static class GitRenames
{
    /// <summary>The path that a file of the work tree has in a commit; the same path where git sees no rename.</summary>
    public static string OldPath(Repository repository, Commit commit, string path)
    {
        if (commit[path] is not null) return path;
        var options = new CompareOptions { Similarity = SimilarityOptions.Renames, IncludeUnmodified = false };
        var changes = repository.Diff.Compare<TreeChanges>(commit.Tree, DiffTargets.WorkingDirectory | DiffTargets.Index, null, null, options);
        return changes.Renamed.FirstOrDefault(c => c.Path == path)?.OldPath ?? path;
    }
}
