namespace ServiceInfra.EndToEnd.Harness;

/// <summary>The repository that these tests were built from.</summary>
public static class Repository
{
    /// <summary>Its root: the nearest folder above this assembly that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The program under test, of the same build configuration as this assembly (…/bin/CONFIGURATION/FRAMEWORK/).</summary>
    public static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(Root, "infra", "bin", own.Parent!.Name, own.Name, "ServiceInfra.dll");
        }
    }

    /// <summary>A file of the repository.</summary>
    public static string File(string name) => Path.Combine(Root, name);

    /// <summary>Copies what git would commit, and nothing that was built, into a folder.</summary>
    public static async Task CopyAsync(string target)
    {
        var list = await Processes.RunAsync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], Root).ConfigureAwait(false);
        foreach (var name in list.Succeeds().Output.TrimEnd('\n').Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var source = File(name);
            // Deleted and not yet committed.
            if (!System.IO.File.Exists(source)) continue;
            var copy = Path.Combine(target, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(source, copy);
        }
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "ServiceInfra.sln"))) return folder.FullName;
        throw new InvalidOperationException($"There is no ServiceInfra.sln above {AppContext.BaseDirectory}.");
    }
}
