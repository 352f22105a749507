using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Decoding;

namespace ServiceInfra.Changes.Sources;

/// <summary>
/// Makes compared objects of documents, whoever wrote them. Other kinds and unknown fields are left out, for an old side may come from a newer
/// server; a Service that cannot be read is told, for left out it would show as new.
/// </summary>
internal static class ObjectReader
{
    /// <summary>The Services and Namespaces of a document, which may be a list.</summary>
    /// <exception cref="UnreadableException">One of them is malformed.</exception>
    public static IEnumerable<KubernetesObject> FromDocument(Node document)
    {
        if (KindOf(document) is not { } kind)
        {
            if (document["metadata"] is not null || document["spec"] is not null) throw NoKind(document);
            yield break;
        }
        if (kind.EndsWith("List", StringComparison.Ordinal))
        {
            if (document["items"] is not { Kind: NodeKind.List } items) throw Malformed(document["items"] ?? document, $"this {kind} has no list of items. Write items: [], or give what kubectl wrote whole");
            foreach (var item in items.Items)
                // A ServiceList's items may leave their kind out.
                if (FromNode(item, KindOf(item) ?? (kind == "List" ? throw NoKind(item) : kind[..^"List".Length])) is { } each) yield return each;
        }
        else if (FromNode(document, kind) is { } one) yield return one;
    }

    /// <summary>An object; null where it is neither a Service nor a Namespace of v1.</summary>
    /// <param name="document">The object.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="key">Pulumi's logical name, or null.</param>
    /// <param name="isRetained">Whether Pulumi leaves it when it goes.</param>
    /// <param name="unknown">Fields that were taken out because nobody may know them.</param>
    /// <param name="mayBeNameless">Whether the server may name it (metadata.generateName): with a key it is known all the same.</param>
    /// <exception cref="UnreadableException">It is one, and malformed.</exception>
    public static KubernetesObject? FromNode(Node document, string kind, string? key = null, bool isRetained = false, IReadOnlyList<string>? unknown = null, bool mayBeNameless = false)
    {
        if (kind is not ("Service" or "Namespace")) return null;
        if (document["apiVersion"] is { Kind: not (NodeKind.String or NodeKind.Null) } version) throw Malformed(version, $"the apiVersion of this {kind} is {version.Describe()} where a string must be. Write \"v1\"");
        if (document["apiVersion"]?.Text is not (null or "" or "v1")) return null;
        var manifest = Decode(document, kind);
        if (!mayBeNameless && string.IsNullOrEmpty(manifest.Metadata.Name)) throw Malformed(document["metadata"] ?? document, $"this {kind} has no metadata.name, so it can be compared with nothing. Write its name, or take it out");
        // The server alone gives a uid.
        return new KubernetesObject(kind, manifest) { Key = key, IsRetained = isRetained, UnknownFields = unknown ?? [], IsLive = !string.IsNullOrEmpty(manifest.Metadata.Uid) };
    }

    /// <summary>What is wrong with an old side, and where.</summary>
    /// <param name="at">The place.</param>
    /// <param name="problem">What is wrong and what to do, without the last full stop.</param>
    public static UnreadableException Malformed(Node at, string problem)
    {
        var position = at.Location.Position;
        return new UnreadableException($"{at.Location.File}({position.Line},{position.Column}): {problem}.");
    }

    private static UnreadableException NoKind(Node at) => Malformed(at, "this object has no kind, so nobody knows whether it is a Service. Write apiVersion: v1 and its kind");

    private static ServiceManifest Decode(Node document, string kind)
    {
        // Of a Namespace the metadata alone is compared, and its spec is not a Service's.
        var read = kind == "Service" || document.Kind != NodeKind.Map ? document : Node.Map(document.Source, document.Offset, [.. document.Members.Where(m => m.Name == "metadata")]);
        var findings = new List<Finding>();
        var manifest = ManifestDecoder.Decode(read, findings);
        if (findings.FirstOrDefault(IsMalformed) is { } finding) throw new UnreadableException($"{FindingText.Line(finding)} An old side must be as 'render', kubectl or Pulumi wrote it.");
        return manifest ?? throw Malformed(document, $"{document.Describe()} where a {kind} must be");
    }

    private static bool IsMalformed(Finding finding) =>
        finding.Code is FindingCodes.WrongType or FindingCodes.NotWhole or FindingCodes.NumberTooLarge && !finding.Field.StartsWith("status", StringComparison.Ordinal);

    private static string? KindOf(Node document)
    {
        if (document.Kind != NodeKind.Map) return document.Kind == NodeKind.Null ? null : throw Malformed(document, $"{document.Describe()} where a Kubernetes object must be");
        if (document["kind"] is { Kind: NodeKind.String, Text.Length: > 0 } kind) return kind.Text;
        if (document["kind"] is { Kind: not NodeKind.Null } other) throw Malformed(other, $"{other.Describe()} where the kind must be, such as \"Service\"");
        return null;
    }
}
