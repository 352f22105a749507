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
        if (path.Length == 0) throw new UnreadableException("a file's name is empty. Name the catalog's file, such as services.json.");
        try
        {
            if (Directory.Exists(path)) throw new UnreadableException($"{shownAs} is a folder. Name the catalog's file, such as {shownAs.TrimEnd('/')}/services.json.");
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
}
