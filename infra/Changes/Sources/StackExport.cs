using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes.Sources;

/// <summary>A stack's state as <c>pulumi stack export</c> writes it: the inputs of each resource are what was last deployed.</summary>
internal static class StackExport
{
    private const string ServiceType = "kubernetes:core/v1:Service", NamespaceType = "kubernetes:core/v1:Namespace";

    /// <summary>Whether a document is a state.</summary>
    public static bool Is(Node document) => document["deployment"] is { Kind: NodeKind.Map } && document["version"] is not null;

    /// <summary>The Services and Namespaces of a state.</summary>
    /// <exception cref="UnreadableException">The state is of another form, or malformed.</exception>
    public static ComparedSide Read(string name, Node document)
    {
        if (document["version"]!.Text is not ("3" or "4")) throw new UnreadableException($"{name} is a state of version {document["version"]!.Text}; 3 and 4 are known here. Update ServiceInfra, or compare with a git ref.");
        var list = document["deployment"]!["resources"];
        if (list is { Kind: not (NodeKind.List or NodeKind.Null) }) throw ObjectReader.Malformed(list, $"{list.Describe()} where the state's list of resources must be. Export the state again");
        var resources = list?.Items ?? [];
        // A resource that is only read is nobody's to delete.
        var objects = resources.Where(r => r["delete"]?.Text != "true" && r["external"]?.Text != "true").Select(One).OfType<KubernetesObject>().ToArray();
        var notes = new List<string>();
        if (document["deployment"]!["pending_operations"] is { Items.Count: > 0 and var pending }) notes.Add($"{pending} operation{(pending == 1 ? "" : "s")} that an interrupted update left pending in the state");
        var secrets = objects.SelectMany(o => o.UnknownFields.Select(f => $"{o.Id} {f}")).ToArray();
        if (secrets.Length > 0) notes.Add($"values that the state keeps encrypted: {string.Join(", ", secrets.Take(10))}{(secrets.Length > 10 ? $" and {secrets.Length - 10} more" : "")}");
        return new ComparedSide { Name = $"{name} (state)", Objects = objects, Notes = notes };
    }

    private static KubernetesObject? One(Node resource)
    {
        var kind = resource["type"]?.Text switch { ServiceType => "Service", NamespaceType => "Namespace", _ => null };
        if (kind is null) return null;
        if (resource["inputs"] is not { Kind: NodeKind.Map } inputs) throw ObjectReader.Malformed(resource["inputs"] ?? resource, $"this {kind} of the state has no inputs, which say what was deployed. Export the state again");
        var urn = resource["urn"]?.Text ?? "";
        var at = urn.LastIndexOf("::", StringComparison.Ordinal);
        var unknown = new List<string>();
        var known = SecretEnvelopes.Without(inputs, unknown);
        if (unknown.FirstOrDefault(f => f is "metadata" or "metadata.name" or "metadata.namespace" or "kind" or "apiVersion") is { } hidden)
            throw ObjectReader.Malformed(inputs, $"the state keeps {hidden} of this {kind} encrypted, so it can be compared with nothing. Compare with a git ref or what 'render' wrote");
        return ObjectReader.FromNode(known, kind, kind == "Service" && at >= 0 ? urn[(at + 2)..] : null, resource["retainOnDelete"]?.Text == "true", unknown);
    }
}
