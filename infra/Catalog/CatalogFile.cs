using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Gets the bytes of a file, or says in one sentence why not.</summary>
public static class CatalogFile
{
    /// <summary>The largest file that is read, in MiB. A catalog of 10,000 Services takes about five.</summary>
    public const int LargestMiB = 64;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">The name that findings give it.</param>
    /// <param name="remedy">What to do where it does not exist.</param>
    /// <exception cref="UnreadableException">There is no such file, it is a folder, too large, or may not be read.</exception>
    public static Utf8Text Read(string path, string shownAs, string remedy = "Create it, or name another file with --catalog.")
    {
        if (path.Length == 0) throw NoName();
        try
        {
            if (Directory.Exists(path)) throw new UnreadableException($"{shownAs} is a folder. {Advice(shownAs)}");
            var size = new FileInfo(path).Length;
            if (size > LargestMiB * 1024L * 1024L)
                throw new UnreadableException($"{shownAs} has {size / 1024 / 1024} MiB; at most {LargestMiB} MiB are read. Split the catalog into one per stack or team.");
            return new Utf8Text(shownAs, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableException($"{shownAs} does not exist. {remedy}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{shownAs} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The folder that a catalog lies in. The root lies in none, and stands for itself: that it is a folder is said when it is read.</summary>
    /// <exception cref="UnreadableException">The name is empty.</exception>
    public static string FolderOf(string path)
    {
        if (path.Length == 0) throw NoName();
        var full = Path.GetFullPath(path);
        return Path.GetDirectoryName(full) ?? full;
    }

    private static UnreadableException NoName() => new("a file's name is empty. Name the catalog's file, such as services.json.");

    // A folder that is called as the catalog should be holds it most likely not.
    private static string Advice(string folder)
    {
        var inside = $"{folder.TrimEnd('/')}/services.json";
        return File.Exists(inside) || !folder.TrimEnd('/').EndsWith(".json", StringComparison.OrdinalIgnoreCase)
            ? $"Name the catalog's file, such as {inside}." : "Name the catalog's file, or move the folder away if the catalog is to have its name.";
    }
}
