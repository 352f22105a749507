using System.Text;
using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>Writes a file whole or not at all: beside it first, and then in its place.</summary>
internal static class WholeFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes its text.</param>
    /// <exception cref="UnreadableException">It cannot be written.</exception>
    public static void Write(string path, Action<TextWriter> write)
    {
        try
        {
            if (IsToBeKept(path)) WriteTo(path, write);
            else Replace(path, write);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException($"{path} cannot be written: {e.Message}", e);
        }
    }

    // A link, a device or a pipe such as /dev/stdout is written through, not replaced by a file.
    private static bool IsToBeKept(string path)
    {
        var full = Path.GetFullPath(path);
        return new FileInfo(full).LinkTarget is not null || full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
    }

    private static void Replace(string path, Action<TextWriter> write)
    {
        if (Directory.Exists(path)) throw new IOException("it is a folder.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path)))) throw new IOException("its folder does not exist.");
        var part = PartFiles.Of(path);
        try
        {
            WriteTo(part, write);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            // Gone already where all went well.
            File.Delete(part);
        }
    }

    private static void WriteTo(string path, Action<TextWriter> write)
    {
        using var text = new StreamWriter(path, append: false, new UTF8Encoding(false));
        write(text);
    }
}
