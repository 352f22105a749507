using LibGit2Sharp;
using ServiceInfra.Catalog;

namespace ServiceInfra.Changes.Sources;

/// <summary>What to do about a repository that cannot be read, or not whole: a clone without its files, or of a form that is not read here.</summary>
internal static class GitProblem
{
    /// <summary>The words for it.</summary>
    /// <param name="reference">What was to be read.</param>
    /// <param name="e">What went wrong.</param>
    public static UnreadableException Of(string reference, LibGit2SharpException e)
    {
        // A clone with --filter has the commits and fetches files when git asks for them, which nobody does here.
        var advice = e is NotFoundException ? "The clone is a partial one: fetch what it left out with 'git fetch --refetch --no-filter', or clone without --filter."
            : $"Name a folder instead: 'git worktree add FOLDER {reference}', 'render' there, and --against what it wrote.";
        return new UnreadableException($"git's '{reference}' cannot be read: {e.Message.TrimEnd('.', '\n')}. {advice}", e);
    }
}
