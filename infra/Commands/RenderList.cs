using System.Security.Cryptography;
using System.Text;

namespace ServiceInfra.Commands;

/// <summary>
/// The file in a folder of <c>render --output</c> that says what was written there: <c>--prune</c> removes nothing else, and nothing that was
/// changed since. It has no extension, so that kubectl, which applies the folder, passes it over.
/// </summary>
internal static class RenderList
{
    /// <summary>The list's name.</summary>
    public const string FileName = ".serviceinfra-rendered";

    private const string Head = "# What \"ServiceInfra render --output\" wrote here, with SHA-256. \"--prune\" removes nothing else.";
    private const string CatalogWord = "catalog ", Gap = "  ";

    /// <summary>The hash of a file's text.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Whether a file still is what was written; false for a link, which a person has made.</summary>
    public static bool IsUnchanged(string folder, RenderedFile file)
    {
        var path = Path.Combine(folder, file.Name);
        return new FileInfo(path).LinkTarget is null && Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))) == file.Hash;
    }

    /// <summary>The files of a folder's list, whether they are there or not. What a list cannot say is passed over, for then it would say to remove too much.</summary>
    public static List<RenderedFile> Read(string folder)
    {
        var files = new List<RenderedFile>();
        if (!File.Exists(Path.Combine(folder, FileName))) return files;
        string? catalog = null;
        foreach (var line in File.ReadLines(Path.Combine(folder, FileName)))
        {
            if (line.StartsWith(CatalogWord, StringComparison.Ordinal)) catalog = line[CatalogWord.Length..];
            else if (catalog is not null && line.Split(Gap, 2) is [{ Length: 2 * SHA256.HashSizeInBytes } hash, var name] && IsName(name))
                files.Add(new RenderedFile(catalog, name, hash));
        }
        return files;
    }

    /// <summary>Writes a folder's list.</summary>
    public static void Write(string folder, IEnumerable<RenderedFile> files) => WholeFile.Write(Path.Combine(folder, FileName), text =>
    {
        text.Write(Head + "\n");
        foreach (var catalog in files.Distinct().GroupBy(f => f.Catalog, StringComparer.Ordinal).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            text.Write($"{CatalogWord}{catalog.Key}\n");
            foreach (var file in catalog.OrderBy(f => f.Name, StringComparer.Ordinal)) text.Write($"{file.Hash}{Gap}{file.Name}\n");
        }
    });

    // A list comes with a clone: it must not name what lies elsewhere.
    private static bool IsName(string name) =>
        Path.GetFileName(name) == name && !name.Contains('\\') && (name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".json", StringComparison.Ordinal));
}
