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
        using var repository = new Repository(repositoryPath);
        var commit = repository.Lookup<Commit>(sha);
        if (commit[file] is null) return null;
        using var patch = repository.Diff.Compare<Patch>(commit.Tree, DiffTargets.WorkingDirectory, [file]);
        return [.. patch.SelectMany(p => p.AddedLines).Select(l => l.LineNumber).Distinct().Order()];
    }
}
