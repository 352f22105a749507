using ServiceInfra.Catalog;
using ServiceInfra.Planning;

namespace ServiceInfra.Changes.Sources;

/// <summary>Finds out what <c>--against</c> names.</summary>
public static class AgainstSource
{
    private const string Git = "git:";

    /// <summary>Looks at the name alone, before anything is read: in CI it often comes from a variable, which may be empty.</summary>
    /// <exception cref="UnreadableException">It names nothing.</exception>
    public static void Check(string named)
    {
        var name = named.StartsWith(Git, StringComparison.Ordinal) ? named[Git.Length..] : named;
        if (string.IsNullOrWhiteSpace(name)) throw new UnreadableException($"--against {(named.Length == 0 ? "is empty" : $"'{named}' names nothing")}: name a file, a folder, - or a git ref, or leave it out.");
        if (name.StartsWith(GitCommits.MergeBase, StringComparison.Ordinal) && !Path.Exists(named)) throw new UnreadableException($"--against '{named}' names no branch before the dots: write one, such as origin/main{GitCommits.MergeBase}");
    }

    /// <summary>Reads the old side.</summary>
    /// <param name="named">A file, a folder, - for standard input, or a git ref; git: in front says that it is a ref.</param>
    /// <param name="request">What is planned on the new side.</param>
    /// <param name="input">Standard input.</param>
    /// <exception cref="UnreadableException">There is no such thing, or it cannot be read.</exception>
    public static ComparedSide Read(string named, PlanRequest request, TextReader input)
    {
        // {stack} may have stood for nothing.
        Check(named);
        if (named == "-") return ManifestSource.ReadText(input);
        if (named.StartsWith(Git, StringComparison.Ordinal)) return GitSource.Read(named[Git.Length..], request);
        return Path.Exists(named) ? ManifestSource.ReadPath(named) : GitSource.Read(named, request);
    }
}
