using ServiceInfra.Catalog;
using ServiceInfra.Planning;

namespace ServiceInfra.Changes.Sources;

/// <summary>Finds out what <c>--against</c> names.</summary>
public static class AgainstSource
{
    private const string Git = "git:";

    /// <summary>Reads the old side.</summary>
    /// <param name="named">A file, a folder, - for standard input, or a git ref; git: in front says that it is a ref.</param>
    /// <param name="request">What is planned on the new side.</param>
    /// <param name="input">Standard input.</param>
    /// <exception cref="UnreadableException">There is no such thing, or it cannot be read.</exception>
    public static ComparedSide Read(string named, PlanRequest request, TextReader input)
    {
        if (named == "-") return ManifestSource.ReadText(input);
        if (named.StartsWith(Git, StringComparison.Ordinal)) return GitSource.Read(named[Git.Length..], request);
        return Path.Exists(named) ? ManifestSource.ReadPath(named) : GitSource.Read(named, request);
    }
}
