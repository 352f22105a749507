using LibGit2Sharp;

namespace ServiceInfra.Changes.Sources;

/// <summary>Which lines the work tree added or edited since a commit: where a pull request shows annotations.</summary>
/// <param name="repositoryPath">The repository.</param>
/// <param name="sha">The commit.</param>
internal sealed class GitChangedLines(string repositoryPath, string sha)
{
    private readonly Dictionary<string, int[]?> _files = new(StringComparer.Ordinal);

    /// <summary>The lines of a file, from 1, in their order; null where the commit does not have the file: all of it is new.</summary>
    /// <param name="file">The file, from the repository's root.</param>
    public int[]? In(string file)
    {
        // Few files are ever asked for, and the repository is closed by then.
        if (!_files.TryGetValue(file, out var lines)) _files[file] = lines = Compare(file);
        return lines;
    }

    private int[]? Compare(string file)
    {
        try
        {
            return CompareWhole(file);
        }
        catch (LibGit2SharpException e)
        {
            throw GitProblem.Of(sha[..7], e);
        }
    }

    private int[]? CompareWhole(string file)
    {
        using var repository = new Repository(repositoryPath);
        var commit = repository.Lookup<Commit>(sha);
        // Git holds a link as the way to where it leads; the lines are there.
        var real = GitWorkTree.PathIn(repository, Path.Combine(repository.Info.WorkingDirectory, file)) ?? file;
        if (commit[real] is null) return null;
        using var patch = repository.Diff.Compare<Patch>(commit.Tree, DiffTargets.WorkingDirectory, [real]);
        return [.. patch.SelectMany(p => p.AddedLines).Select(l => l.LineNumber).Distinct().Order()];
    }
}
