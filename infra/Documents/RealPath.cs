namespace ServiceInfra.Documents;

/// <summary>Where a path leads once every link on the way is followed: two ways to one place give one text.</summary>
public static class RealPath
{
    // As many links as Linux follows in one path.
    private const int MostLinks = 40;

    /// <summary>The path, whole and without links; what does not exist stays as it is written.</summary>
    public static string Of(string path) => Of(path, MostLinks);

    private static string Of(string path, int links)
    {
        path = Path.GetFullPath(path);
        var real = Path.GetPathRoot(path)!;
        foreach (var step in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, step);
            real = links > 0 && new FileInfo(next).LinkTarget is { } target ? Of(Path.Combine(real, target), links - 1) : next;
        }
        return real;
    }
}
