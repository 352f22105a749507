using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Decoding;

namespace ServiceInfra.Planning;

/// <summary>The wizard's edit mode: an entry whose whole manifest is given, inline or in a file below the catalog's folder.</summary>
internal static class EditMode
{
    /// <summary>Reads an entry's manifest.</summary>
    /// <param name="entry">The entry; its <c>manifest</c> is set.</param>
    /// <param name="folder">The catalog's folder.</param>
    /// <param name="findings">Receives what is wrong, in the file that it is wrong in.</param>
    /// <returns>The manifest and the tree it was read from; null where there is none.</returns>
    public static (ServiceManifest Manifest, Node Document)? Read(CatalogEntry entry, string folder, List<Finding> findings)
    {
        var source = entry.Definition.Manifest!;
        var document = source.Kind == NodeKind.Map ? source : ReadFile(entry, source, folder, findings);
        if (document is null || !IsService(entry, document, findings)) return null;
        var found = new List<Finding>();
        var manifest = ManifestDecoder.Decode(document, found);
        // Inline, the finding's pointer leads through the entry; in a file of its own the API's field path says it all.
        findings.AddRange(source.Kind == NodeKind.Map ? found.Select(f => f with { Path = new CatalogLocator(entry).PathOf(f.Field, null) }) : found);
        return manifest is null ? null : (manifest, document);
    }

    private static Node? ReadFile(CatalogEntry entry, Node source, string folder, List<Finding> findings)
    {
        var path = Path.GetFullPath(Path.Combine(folder, source.Text));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return Fail(entry, source, findings, $"'{source.Text}' does not lie below the catalog's folder.", "Move the manifest there, so that the catalog is complete in its repository.");
        try
        {
            var text = CatalogFile.Read(path, source.Text, "Create it, or mend the path.");
            var documents = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ? [JsonDocumentReader.Read(text, allowComments: false)]
                : ReadYaml(text);
            return documents.Count == 1 ? documents[0]
                : Fail(entry, source, findings, $"'{source.Text}' holds {documents.Count} documents; an entry is one Service.", "Split it, one file an entry.");
        }
        catch (UnreadableException e)
        {
            return Fail(entry, source, findings, e.Message, "");
        }
        catch (DocumentException e)
        {
            findings.Add(CatalogError(CatalogCodes.ManifestFile, "", e.Location, e.Message, ""));
            return null;
        }
    }

    private static List<Node> ReadYaml(Utf8Text text)
    {
        var read = YamlDocumentReader.Read(TextFiles.Decode(text));
        if (read.FirstOrDefault(d => d.Error is not null)?.Error is { } error) throw error;
        return [.. read.Select(d => d.Root!).Where(d => d.Kind != NodeKind.Null)];
    }

    private static bool IsService(CatalogEntry entry, Node document, List<Finding> findings)
    {
        if (document.Kind != NodeKind.Map || (document["kind"]?.Text == "Service" && document["apiVersion"]?.Text == "v1")) return true;
        var (kind, version) = (document["kind"]?.Text, document["apiVersion"]?.Text);
        findings.Add(CatalogError(CatalogCodes.ManifestFile, document.Source == entry.Node.Source ? Pointer.Append(entry.Path, "manifest") : "", (document["kind"] ?? document).Location,
            $"this is {(kind is null ? "no Kubernetes object" : $"a {kind} of {version ?? "no API version"}")}; an entry is a Service of v1.", "Write \"apiVersion\": \"v1\", \"kind\": \"Service\"."));
        return false;
    }

    private static Node? Fail(CatalogEntry entry, Node source, List<Finding> findings, string message, string fix)
    {
        findings.Add(CatalogError(CatalogCodes.ManifestFile, Pointer.Append(entry.Path, "manifest"), source.Location, message, fix));
        return null;
    }

    private static Finding CatalogError(string code, string path, Location location, string message, string fix) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Stage = FindingStage.Catalog,
        Path = path,
        Location = location,
        File = location.File,
        Message = message,
        Fix = fix,
    };
}
