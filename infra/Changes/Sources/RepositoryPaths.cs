namespace ServiceInfra.Changes.Sources;

/// <summary>
/// Names files as platforms look for them: from the root of the repository that holds them, wherever the person stands. One instance a report;
/// it remembers what it found.
/// </summary>
/// <param name="workspace">A folder that counts as a root where there is no <c>.git</c>: a pipeline may get its files without one.</param>
internal sealed class RepositoryPaths(string? workspace = null)
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>The instance for this process.</summary>
    public static RepositoryPaths Here() => new(Environment.GetEnvironmentVariable("GITHUB_WORKSPACE"));

    /// <summary>The root of the repository that holds a folder; null where none does.</summary>
    public static string? RootOf(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
            if (Path.Exists(Path.Combine(folder, ".git"))) return folder;
        return null;
    }

    /// <summary>
    /// A file's path from the root of its repository; outside of any, from the current folder, or in full where it lies elsewhere. Forward slashes,
    /// no <c>./</c> and no <c>../</c>. What is no file, such as standard input, keeps its name.
    /// </summary>
    public string Of(string file)
    {
        if (!_paths.TryGetValue(file, out var path)) _paths[file] = path = Find(file);
        return path;
    }

    private string Find(string file)
    {
        if (!File.Exists(file)) return file;
        var full = Path.GetFullPath(file);
        return (Below(RootOf(Path.GetDirectoryName(full)), full) ?? Below(workspace, full) ?? Below(Environment.CurrentDirectory, full) ?? full).Replace('\\', '/');
    }

    private static string? Below(string? folder, string full)
    {
        if (string.IsNullOrEmpty(folder)) return null;
        var relative = Path.GetRelativePath(folder, full);
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null : relative;
    }
}
