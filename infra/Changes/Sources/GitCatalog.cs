using LibGit2Sharp;
using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes.Sources;

/// <summary>Copies a catalog and what belongs to it out of a commit.</summary>
/// <param name="commit">The commit.</param>
/// <param name="catalog">The catalog's path in the repository.</param>
/// <param name="folder">An empty folder to copy to.</param>
internal sealed class GitCatalog(Commit commit, string catalog, string folder)
{
    private readonly string _prefix = Path.GetDirectoryName(catalog) is { Length: > 0 } directory ? directory.Replace('\\', '/') + "/" : "";

    /// <summary>Copies everything that a stack needs.</summary>
    /// <returns>The catalog's copy.</returns>
    public string Unpack(string? stack)
    {
        var name = catalog[_prefix.Length..];
        Copy("Pulumi.yaml");
        var copies = new List<string?> { Copy(name) };
        if (stack is not null)
        {
            Copy($"Pulumi.{stack}.yaml");
            copies.Add(Copy(CatalogReader.OverlayOf(name, stack)));
        }
        foreach (var copy in copies.OfType<string>())
            foreach (var manifest in Manifests(copy)) Copy(manifest);
        return copies[0]!;
    }

    private string? Copy(string name)
    {
        var target = Path.GetFullPath(Path.Combine(folder, name));
        // A manifest named ../../x is refused when the catalog is planned; here it must not be written.
        if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) || Blob(name) is not { } blob) return null;
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var source = blob.GetContentStream();
        using var file = File.Create(target);
        source.CopyTo(file);
        return target;
    }

    private Blob? Blob(string name) => commit[Path.GetFullPath("/" + _prefix + name.Replace('\\', '/')).TrimStart('/')] is { TargetType: TreeEntryTargetType.Blob, Mode: not Mode.SymbolicLink } entry ? (Blob)entry.Target : null;

    /// <summary>The manifest files that a catalog or overlay names, as it names them.</summary>
    public static List<string> Manifests(string copy)
    {
        try
        {
            var text = CatalogFile.Read(copy, copy);
            // Most catalogs have no entry in edit mode, and planning reads this one again.
            if (text.Bytes.Span.IndexOf("\"manifest\""u8) < 0) return [];
            var services = JsonDocumentReader.Read(text)["services"];
            return [.. (services?.Members ?? default).Select(m => m.Value["manifest"]).Where(m => m?.Kind == NodeKind.String).Select(m => m!.Text)];
        }
        catch (DocumentException)
        {
            // Planning says what is wrong with it.
            return [];
        }
    }
}
