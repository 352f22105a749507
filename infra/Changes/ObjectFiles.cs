using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes;

/// <summary>Reads earlier manifests: a file as <c>render</c> or kubectl writes it, or a folder of such files.</summary>
public static class ObjectFiles
{
    private static readonly string[] Endings = [".json", ".yaml", ".yml"];

    /// <summary>The Services and Namespaces in a file or folder.</summary>
    /// <exception cref="UnreadableException">The path cannot be read, or what lies there is not YAML or JSON.</exception>
    public static IReadOnlyList<KubernetesObject> Read(string path)
    {
        if (!Directory.Exists(path)) return [.. ReadFile(path)];
        return [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(f => Endings.Contains(Path.GetExtension(f), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .SelectMany(ReadFile)];
    }

    private static IEnumerable<KubernetesObject> ReadFile(string path)
    {
        try
        {
            var text = CatalogFile.Read(path, path);
            var documents = path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? [JsonDocumentReader.Read(text)] : ReadYaml(text);
            return documents.SelectMany(d => d["kind"]?.Text.EndsWith("List", StringComparison.Ordinal) is true ? d["items"]?.Items ?? [] : [d]).Select(ObjectFlattener.FromNode).OfType<KubernetesObject>();
        }
        catch (DocumentException e)
        {
            var at = e.Location.Position;
            throw new UnreadableException($"{path}({at.Line},{at.Column}): {e.Message}", e);
        }
    }

    private static List<Node> ReadYaml(Utf8Text text)
    {
        var read = YamlDocumentReader.Read(TextFiles.Decode(text));
        if (read.FirstOrDefault(d => d.Error is not null)?.Error is { } error) throw error;
        return [.. read.Select(d => d.Root!)];
    }
}
