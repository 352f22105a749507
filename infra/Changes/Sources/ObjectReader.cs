using ServiceInfra.Documents;
using ServiceInfra.Validation.Decoding;

namespace ServiceInfra.Changes.Sources;

/// <summary>Makes compared objects of documents, whoever wrote them. What is not understood is left out: the other side's words are not judged here.</summary>
internal static class ObjectReader
{
    /// <summary>The Services and Namespaces of a document, which may be a list.</summary>
    public static IEnumerable<KubernetesObject> FromDocument(Node document)
    {
        if (document["kind"]?.Text is not { } kind) yield break;
        if (kind.EndsWith("List", StringComparison.Ordinal))
        {
            foreach (var item in document["items"]?.Items ?? [])
                // A ServiceList's items may leave their kind out.
                if (FromNode(item, item["kind"]?.Text ?? kind[..^"List".Length]) is { } each) yield return each;
        }
        else if (FromNode(document, kind) is { } one) yield return one;
    }

    /// <summary>An object; null where it is neither a Service nor a Namespace of v1.</summary>
    /// <param name="document">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Pulumi's logical name, or null.</param>
    /// <param name="isRetained">Whether Pulumi leaves it when it goes.</param>
    public static KubernetesObject? FromNode(Node document, string kind, string? key = null, bool isRetained = false)
    {
        if (kind is not ("Service" or "Namespace") || document["apiVersion"]?.Text is not (null or "v1") || ManifestDecoder.Decode(document, []) is not { } manifest) return null;
        // The server alone gives a uid.
        return new KubernetesObject(kind, kind == "Namespace" ? manifest with { Spec = null } : manifest) { Key = key, IsRetained = isRetained, IsLive = !string.IsNullOrEmpty(manifest.Metadata.Uid) };
    }
}
