namespace ServiceInfra.Commands;

/// <summary>Finds the files that a path of <c>-f</c> means.</summary>
internal static class ManifestFiles
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    /// <summary>The file itself, or every .yaml, .yml and .json file below a folder in the order of their names; folders whose names begin with a dot are left out.</summary>
    /// <exception cref="IOException">The path is neither.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path)) return [path.Replace('\\', '/')];
        if (!Directory.Exists(path)) throw new FileNotFoundException($"{path}: there is no such file or folder.");
        var files = new List<string>();
        Collect(path.Replace('\\', '/').TrimEnd('/') is { Length: > 0 } folder ? folder : "/", files);
        return files;
    }

    private static void Collect(string folder, List<string> files)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            if (Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)) files.Add(file.Replace('\\', '/'));
        foreach (var below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
            if (Path.GetFileName(below)[0] != '.') Collect(below.Replace('\\', '/'), files);
    }
}
