using LibGit2Sharp;
using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Planning;

namespace ServiceInfra.Changes.Sources;

/// <summary>The commit that a report names, and what lies in the work tree otherwise: the report is about the files, not about the commit.</summary>
/// <param name="Commit">The commit; null outside git.</param>
/// <param name="Uncommitted">The files that were planned from and that the commit holds otherwise or not at all.</param>
public sealed record GitWorkTree(string? Commit, IReadOnlyList<string> Uncommitted)
{
    /// <summary>Looks at the work tree that a catalog lies in.</summary>
    /// <param name="requests">What was planned; all from one catalog.</param>
    public static GitWorkTree Of(IReadOnlyList<PlanRequest> requests)
    {
        try
        {
            return Look(requests);
        }
        catch (LibGit2SharpException)
        {
            // Nothing was asked of the repository but its commit's name: one of another form (SHA-256) is as good as none.
            return new GitWorkTree(null, []);
        }
    }

    private static GitWorkTree Look(IReadOnlyList<PlanRequest> requests)
    {
        var nothing = new GitWorkTree(null, []);
        if (GitSource.Discover(requests[0].CatalogPath) is not { } found) return nothing;
        using var repository = new Repository(found);
        if (repository.Head.Tip is not { } head) return nothing;
        if (repository.Info.WorkingDirectory is null) return nothing with { Commit = head.Sha };
        var files = requests.SelectMany(FilesOf).Distinct(StringComparer.Ordinal).Select(f => PathIn(repository, f)).OfType<string>();
        return new GitWorkTree(head.Sha, [.. files.Where(f => Differs(repository, f)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>A file's path in a repository with a work tree, links followed; null where it lies elsewhere.</summary>
    public static string? PathIn(Repository repository, string file)
    {
        var path = Path.GetRelativePath(RealPath.Of(repository.Info.WorkingDirectory), RealPath.Of(file)).Replace('\\', '/');
        return path.StartsWith("../", StringComparison.Ordinal) ? null : path;
    }

    private static IEnumerable<string> FilesOf(PlanRequest request)
    {
        var catalog = Path.GetFullPath(request.CatalogPath);
        var folder = Path.GetDirectoryName(catalog)!;
        string[] catalogs = request.Stack is { } stack ? [catalog, CatalogReader.OverlayOf(catalog, stack)] : [catalog];
        string[] beside = request.Stack is { } named ? ["Pulumi.yaml", $"Pulumi.{named}.yaml", ConsentFile.Name] : ["Pulumi.yaml", ConsentFile.Name];
        return [.. catalogs, .. beside.Select(f => Path.Combine(folder, f)), .. catalogs.Where(File.Exists).SelectMany(GitCatalog.Manifests).Select(m => Path.GetFullPath(Path.Combine(folder, m)))];
    }

    private static bool Differs(Repository repository, string file)
    {
        try
        {
            // What git ignores is not in the commit either.
            return repository.RetrieveStatus(file) is not (FileStatus.Unaltered or FileStatus.Nonexistent);
        }
        catch (LibGit2SharpException)
        {
            // A folder of that name, a path that git cannot hold: planning says what is wrong.
            return false;
        }
    }
}
