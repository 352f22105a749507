using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes;

/// <summary>Reads earlier manifests from files.</summary>
public static class ObjectFiles
{
    /// <summary>The Services and Namespaces in a file or folder.</summary>
    /// <exception cref="UnreadableException">The path cannot be read, or what lies there is not YAML or JSON.</exception>
    public static IReadOnlyList<KubernetesObject> Read(string path)
    {
        var text = CatalogFile.Read(path, path);
        var root = JsonDocumentReader.Read(text);
        return [.. (root["items"]?.Items ?? [root]).Select(ObjectFlattener.FromNode).OfType<KubernetesObject>()];
    }
}
