using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes.Sources;

/// <summary>
/// Reads an old side from what lies in files: manifests as <c>render</c> or kubectl writes them (a file, a folder, standard input), a live
/// cluster's <c>kubectl get services -A -o json</c>, or a stack's state as <c>pulumi stack export</c> writes it. What it is shows in the text.
/// </summary>
public static class ManifestSource
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml"];

    /// <summary>Reads a file or folder.</summary>
    /// <exception cref="UnreadableException">The path cannot be read, or what lies there is not YAML or JSON.</exception>
    public static ComparedSide ReadPath(string path)
    {
        if (!Directory.Exists(path)) return Make(path, [.. Documents(Read(path))]);
        var files = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
        return Make(path, [.. files.SelectMany(f => Documents(Read(f)))]);
    }

    /// <summary>Reads standard input.</summary>
    /// <exception cref="UnreadableException">It is not YAML or JSON.</exception>
    public static ComparedSide ReadText(TextReader input) => Make("standard input", [.. Documents(new Utf8Text("standard input", ManifestBytes.Read("-", input)))]);

    private static Utf8Text Read(string file) => new(file, ManifestBytes.AsUtf8(CatalogFile.Read(file, file).Bytes));

    private static ComparedSide Make(string name, IReadOnlyList<Node> documents)
    {
        if (documents is [{ Kind: NodeKind.Map } only] && StackExport.Is(only)) return StackExport.Read(name, only);
        var objects = documents.SelectMany(ObjectReader.FromDocument).ToArray();
        var isLive = objects.Any(o => o.IsLive);
        if (objects.Length == 0 && documents.Any(d => d.Kind != NodeKind.Null && !IsEmptyList(d)))
            throw new UnreadableException($"{name} holds no Service of v1. Name what 'render' or 'kubectl get services -A -o json' or 'pulumi stack export' wrote.");
        return new ComparedSide { Name = isLive ? $"{name} (live)" : name, Objects = objects, IsLive = isLive, Notes = objects.Length == 0 ? [$"{name} holds no Service: everything counts as new"] : [] };
    }

    // A list of nothing but Pods is no answer to what Services there were; an empty one may be.
    private static bool IsEmptyList(Node document) => document["kind"]?.Text.EndsWith("List", StringComparison.Ordinal) is true && document["items"] is { Items.Count: 0 };

    private static List<Node> Documents(Utf8Text text)
    {
        try
        {
            // JSON is read as JSON whatever the file is called: it is faster.
            return text.Bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? [JsonDocumentReader.Read(text)] : Yaml(text);
        }
        catch (DocumentException e)
        {
            var at = e.Location.Position;
            throw new UnreadableException($"{text.File}({at.Line},{at.Column}): {e.Message}", e);
        }
    }

    private static List<Node> Yaml(Utf8Text text)
    {
        var read = YamlDocumentReader.Read(TextFiles.Decode(text));
        if (read.FirstOrDefault(d => d.Error is not null)?.Error is { } error) throw error;
        return [.. read.Select(d => d.Root!)];
    }
}
