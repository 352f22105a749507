using LibGit2Sharp;
using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Planning;

namespace ServiceInfra.Changes.Sources;

/// <summary>
/// Reads the catalog of a commit: services.json, the stack's overlay and config, and the manifests that they name. They are put into a folder of
/// their own and planned from there; the work tree is neither read nor touched.
/// </summary>
internal static class GitSource
{
    /// <summary>The plan at a commit as a side.</summary>
    /// <param name="reference">A branch, tag or commit; with "..." behind it, where the work tree's branch left it.</param>
    /// <param name="request">What is planned on the new side.</param>
    /// <exception cref="UnreadableException">There is no repository, or it has no such commit.</exception>
    public static ComparedSide Read(string reference, PlanRequest request)
    {
        try
        {
            return ReadWhole(reference, request);
        }
        catch (LibGit2SharpException e)
        {
            throw GitProblem.Of(reference, e);
        }
    }

    private static ComparedSide ReadWhole(string reference, PlanRequest request)
    {
        using var repository = Open(request.CatalogPath, reference);
        var commit = GitCommits.Find(repository, reference);
        var name = commit.Sha.StartsWith(reference, StringComparison.Ordinal) ? commit.Sha[..7] : $"{reference} ({commit.Sha[..7]})";
        var now = GitWorkTree.PathIn(repository, request.CatalogPath)
            ?? throw new UnreadableException($"{request.CatalogPath} lies outside the git repository {repository.Info.WorkingDirectory}. Name the catalog in the repository.");
        var lines = new GitChangedLines(repository.Info.Path, commit.Sha);
        var catalog = GitRenames.OldPath(repository, commit, now);
        if (commit[catalog] is null) return new ComparedSide { Name = name, Objects = [], ChangedLines = lines.In, Notes = [$"{catalog} is not in {name}: everything counts as new"] };
        var folder = Directory.CreateTempSubdirectory("serviceinfra-").FullName;
        try
        {
            var path = new GitCatalog(commit, catalog, folder).Unpack(request.Stack);
            var result = PlanLoader.Load(request with { CatalogPath = path });
            return ComparedSide.Of(result.Plan, name, catalog == now ? [] : [$"what git calls the rename of {catalog} to {now}"]) with { ChangedLines = lines.In, Failure = Failure(result, name, commit, path) };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Repository Open(string catalogPath, string reference)
    {
        if (Discover(catalogPath) is not { } found)
            throw new UnreadableException($"'{reference}' is no file or folder, and {catalogPath} lies in no git repository whose ref it could be. Name a rendered file or folder, a state, or a git ref.");
        var repository = new Repository(found);
        if (repository.Info.WorkingDirectory is not null) return repository;
        repository.Dispose();
        throw new UnreadableException($"the git repository {found} has no work tree. Run this in a checkout.");
    }

    /// <summary>The repository that a catalog lies in, or null.</summary>
    public static string? Discover(string catalogPath)
    {
        // Only objects are read: nothing of a foreign repository's config is carried out. CI's checkouts often belong to another user.
        GlobalSettings.SetOwnerValidation(false);
        return Repository.Discover(Path.GetDirectoryName(RealPath.Of(catalogPath)));
    }

    // What was misread was never deployed like that, and its changes would look like something else. Rules of the server are another matter: such
    // an entry is known exactly.
    private static string? Failure(PlanResult result, string name, Commit commit, string path)
    {
        var errors = result.Findings.Where(f => f.Severity == Validation.Severity.Error && f.Stage == Validation.FindingStage.Catalog).ToList();
        if (errors.Count == 0) return null;
        var first = Validation.FindingText.Line(errors[0]).Replace(Path.GetDirectoryName(path) + "/", "", StringComparison.Ordinal);
        return $"The catalog of {name} has {Validation.FindingText.Count(errors.Count, "error")}, so that nothing can be compared with it: {first} Compare with a commit before that, such as --against {commit.Sha[..7]}~1.";
    }
}
