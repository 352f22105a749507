namespace ServiceInfra.Commands;

/// <summary>Finds the files that a path of <c>-f</c> means.</summary>
internal static class ManifestFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>
    /// Standard input for "-", the file itself, or every .yaml, .yml and .json file below a folder in the order of their names; folders whose
    /// names begin with a dot are left out. What several links lead to is one file.
    /// </summary>
    /// <exception cref="IOException">The path is neither.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (path == "-") return [path];
        if (File.Exists(path)) return [path.Replace('\\', '/')];
        if (!Directory.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file or folder.");
        var files = new List<string>();
        var folder = path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } named ? named : "/";
        Collect(folder, Documents.RealPath.Of(folder), files, new HashSet<string>(StringComparer.Ordinal));
        return files;
    }

    private static void Collect(string folder, string real, List<string> files, HashSet<string> seen)
    {
        if (!seen.Add(real)) return;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal))
            if (Extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase) && seen.Add(RealPath(file, real))) files.Add(Below(folder, file));
        foreach (var below in new DirectoryInfo(folder).EnumerateDirectories().OrderBy(d => d.Name, StringComparer.Ordinal))
            if (below.Name[0] != '.') Collect(Below(folder, below), RealPath(below, real), files, seen);
    }

    private static string Below(string folder, FileSystemInfo entry) => folder.EndsWith('/') ? folder + entry.Name : $"{folder}/{entry.Name}";

    private static string RealPath(FileSystemInfo entry, string realFolder) =>
        entry.LinkTarget is null ? Path.Combine(realFolder, entry.Name) : Documents.RealPath.Of(Path.Combine(realFolder, entry.Name));
}
