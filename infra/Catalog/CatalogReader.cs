using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Reads <c>services.json</c> and the overlay of a stack into a <see cref="ServiceCatalog"/>.</summary>
public static class CatalogReader
{
    /// <summary>Reads a catalog's files.</summary>
    /// <param name="path">The catalog, usually <c>services.json</c>.</param>
    /// <param name="stack">The stack whose overlay <c>services.&lt;stack&gt;.json</c> is laid over it where there is one; null for none.</param>
    /// <exception cref="UnreadableException">A file cannot be read.</exception>
    public static ServiceCatalog Read(string path, string? stack)
    {
        var folder = CatalogFile.FolderOf(path);
        var files = new List<Utf8Text> { CatalogFile.Read(path, Shown(path)) };
        if (stack is not null && OverlayOf(path, stack) is var overlay && Path.Exists(overlay))
            files.Add(CatalogFile.Read(overlay, Shown(overlay)));
        return ReadTexts(folder, files);
    }

    /// <summary>The file that a stack's overlay has beside a catalog: <c>services.dev.json</c> for <c>services.json</c>.</summary>
    public static string OverlayOf(string path, string stack) => Path.ChangeExtension(path, null) + $".{stack}{Path.GetExtension(path)}";

    /// <summary>The stacks that have an overlay beside a catalog.</summary>
    public static IEnumerable<string> OverlaysBeside(string path)
    {
        var (folder, name) = (CatalogFile.FolderOf(path), Path.GetFileNameWithoutExtension(path));
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, OverlayOf(Path.GetFileName(path), "*")).Select(f => Path.GetFileNameWithoutExtension(f)[(name.Length + 1)..]).Order(StringComparer.Ordinal) : [];
    }

    /// <summary>Reads a catalog from its texts, the base first.</summary>
    /// <param name="folder">The folder below which manifest files lie.</param>
    /// <param name="files">The base and its overlays.</param>
    public static ServiceCatalog ReadTexts(string folder, IReadOnlyList<Utf8Text> files)
    {
        var findings = new CatalogFindings();
        Node? merged = null, overlay = null;
        foreach (var file in files)
        {
            if (ReadJson(file, findings) is not { } node) continue;
            var repeats = RepeatedFields.Run(node, inManifests: merged is not null, findings);
            if (merged is null)
            {
                merged = node;
                continue;
            }
            OverlayCheck.Run(merged, node, findings);
            overlay = repeats ? RepeatedFields.LastOf(node) : node;
            merged = CatalogOverlay.Merge(merged, overlay);
        }
        var empty = new ServiceCatalog { Folder = folder, Entries = [], Namespaces = [], Findings = findings.All };
        return merged is null ? empty : ReadTop(empty, merged, overlay, findings);
    }

    private static Node? ReadJson(Utf8Text file, CatalogFindings findings)
    {
        try
        {
            var node = JsonDocumentReader.Read(file);
            findings.Enter("", node);
            if (ManifestAsCatalog.Is(node)) findings.Add(CatalogCodes.IsManifest, "", node.Location, ManifestAsCatalog.Message, ManifestAsCatalog.Fix(file.File));
            else if (new DefinitionReader(findings).IsCatalog(node)) return node;
        }
        catch (DocumentException e)
        {
            if (ManifestAsCatalog.IsYaml(file)) findings.Add(CatalogCodes.IsManifest, "", new Location(file, 0), ManifestAsCatalog.Message, ManifestAsCatalog.Fix(file.File));
            else findings.Add(CatalogCodes.NotJson, "", e.Location, e.Message);
        }
        return null;
    }

    private static ServiceCatalog ReadTop(ServiceCatalog catalog, Node top, Node? overlay, CatalogFindings findings)
    {
        findings.Enter("", top);
        var reader = new DefinitionReader(findings);
        var fields = new FieldReader(findings);
        if (top["services"] is null) fields.Missing(top, "services", "Write \"services\": {}.");
        var defaults = top["defaults"];
        if (defaults is not null) CheckDefaults(defaults, reader, findings);
        var under = new CatalogDefaults(defaults is { Kind: NodeKind.Map } ? defaults : null);

        var entries = new List<CatalogEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (top["services"] is { } services && fields.IsObject(services, "Write { \"web\": { \"ports\": [ { \"port\": 80 } ] } }: each entry below a key, which is its name."))
            // A repeated key is a finding already; its second definition would only add that the name is taken.
            foreach (var member in services.Members)
                if (seen.Add(member.Name) && overlay?["services"]?[member.Name] is var over) entries.Add(ReadEntry(member, under.Under(member.Value, over), over, reader, findings));
        return catalog with { Entries = entries, Namespaces = ReadNamespaces(top, reader, fields, findings), Findings = findings.All };
    }

    private static CatalogEntry ReadEntry(Member member, Node node, Node? overlay, DefinitionReader reader, CatalogFindings findings)
    {
        findings.Enter(Pointer.Append("/services", member.Name), node);
        var definition = reader.Service(node);
        ShapeCheck.Run(definition, node, findings);
        return new CatalogEntry(member.Name, member.KeyLocation, node, definition)
        {
            Overlay = overlay is null || member.KeySource == overlay.Source ? null : overlay,
            HasOwnWait = member.Value["wait"] is not (null or { Kind: NodeKind.Null }),
        };
    }

    private static List<CatalogNamespace> ReadNamespaces(Node top, DefinitionReader reader, FieldReader fields, CatalogFindings findings)
    {
        var namespaces = new List<CatalogNamespace>();
        findings.Enter("", top);
        if (top["namespaces"] is { } all && fields.IsObject(all))
            foreach (var member in all.Members)
            {
                findings.Enter(Pointer.Append("/namespaces", member.Name), member.Value);
                namespaces.Add(new CatalogNamespace(member.Name, member.KeyLocation, member.Value, reader.Namespace(member.Value)));
            }
        return namespaces;
    }

    private static void CheckDefaults(Node defaults, DefinitionReader reader, CatalogFindings findings)
    {
        findings.Enter("/defaults", defaults);
        foreach (var member in defaults.Members)
            if (CatalogDefaults.Excluded.Contains(member.Name)) findings.Error(CatalogCodes.NotADefault, defaults, member, $"'{member.Name}' tells one Service from another and cannot be a default.", "Move it into the entries.");
        // Read for its findings alone; the values reach the entries through their merged nodes.
        reader.Service(defaults);
    }

    private static string Shown(string path) => path.Replace('\\', '/');
}
