using LibGit2Sharp;
using GitCommands = LibGit2Sharp.Commands;

namespace ServiceInfra.Tests.Changes;

/// <summary>A git repository in a scratch folder, on branch main.</summary>
internal sealed class ScratchRepository : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private int _commits;

    private ScratchRepository(Repository git) => Git = git;

    public Repository Git { get; }

    public static ScratchRepository Create(ScratchCatalog scratch)
    {
        Repository.Init(scratch.Folder);
        var git = new Repository(scratch.Folder);
        git.Refs.UpdateTarget("HEAD", "refs/heads/main");
        return new ScratchRepository(git);
    }

    /// <summary>Commits everything.</summary>
    /// <returns>The hash.</returns>
    public string Commit(string message)
    {
        GitCommands.Stage(Git, "*");
        var author = new Signature("Test", "test@example.com", Start.AddMinutes(_commits++));
        return Git.Commit(message, author, author, new CommitOptions { AllowEmptyCommit = true }).Sha;
    }

    /// <summary>Makes a branch where HEAD is.</summary>
    public void Branch(string name) => Git.CreateBranch(name);

    /// <summary>Goes to a branch.</summary>
    public void Checkout(string name) => GitCommands.Checkout(Git, name);

    public void Dispose() => Git.Dispose();
}
