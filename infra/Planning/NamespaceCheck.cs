using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;
using ServiceInfra.Validation.Addresses;
using ServiceInfra.Validation.Rules.Metadata;

namespace ServiceInfra.Planning;

/// <summary>The API server's rules for the metadata of an owned namespace, which are those of a Service's metadata.</summary>
internal static class NamespaceCheck
{
    private static readonly IServiceRule[] Rules = [new NamespaceName(), new Labels(), new AnnotationKeys(), new AnnotationsSize()];

    /// <summary>Checks one namespace.</summary>
    public static IEnumerable<Finding> Run(CatalogNamespace ns, ServerProfile server)
    {
        var metadata = new ObjectMeta { Namespace = ns.Name, Labels = ns.Definition.Labels, Annotations = ns.Definition.Annotations };
        var draft = new ServiceDraft(new ServiceManifest { Metadata = metadata }, server, null);
        var found = new FieldFindings();
        foreach (var rule in Rules) rule.Check(draft, found);
        // To a Service's rules no namespace is that of the request.
        if (ns.Name.Length == 0) found.Error(FindingCodes.NamespaceFormat, FieldErrorKind.Required, "metadata.namespace", "a namespace has a name", "Write it as the key.");
        return found.Items.Select(f => f.At(new Locator(ns)));
    }

    private sealed class Locator(CatalogNamespace ns) : IFieldLocator
    {
        public Location Locate(string field, string? key, FindingPlace place)
        {
            if (field == "metadata.namespace") return ns.KeyLocation;
            var map = ns.Node[field["metadata.".Length..]] ?? ns.Node;
            if (key is null || map.Find(key) is not { } member) return map.Location;
            return place == FindingPlace.Key ? member.KeyLocation : member.Value.Location;
        }

        public string PathOf(string field, string? key)
        {
            var path = Pointer.Append("/namespaces", ns.Name);
            if (field == "metadata.namespace") return path;
            path = Pointer.Append(path, field["metadata.".Length..]);
            return key is null ? path : Pointer.Append(path, key);
        }
    }
}
