using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Changes.Sources;

/// <summary>A stack's state as <c>pulumi stack export</c> writes it: the inputs of each resource are what was last deployed.</summary>
internal static class StackExport
{
    private const string ServiceType = "kubernetes:core/v1:Service", NamespaceType = "kubernetes:core/v1:Namespace";

    // The engine marks a secret with this member (pulumi/pulumi, sdk resource.SigKey).
    private const string SecretSignature = "4dabf18193072939515e22adb298388d";

    /// <summary>Whether a document is a state.</summary>
    public static bool Is(Node document) => document["deployment"] is { Kind: NodeKind.Map } && document["version"] is not null;

    /// <summary>The Services and Namespaces of a state.</summary>
    /// <exception cref="UnreadableException">The state is of another form.</exception>
    public static ComparedSide Read(string name, Node document)
    {
        if (document["version"]!.Text is not ("3" or "4")) throw new UnreadableException($"{name} is a state of version {document["version"]!.Text}; 3 and 4 are known here. Update ServiceInfra, or compare with a git ref.");
        var resources = document["deployment"]!["resources"]?.Items ?? [];
        var objects = resources.Where(r => r["delete"]?.Text != "true").Select(One).OfType<KubernetesObject>().ToArray();
        var notes = new List<string>();
        if (document["deployment"]!["pending_operations"] is { Items.Count: > 0 and var pending }) notes.Add($"{pending} operation{(pending == 1 ? "" : "s")} that an interrupted update left pending in the state");
        if (resources.Any(HasSecret)) notes.Add("values that the state keeps encrypted");
        return new ComparedSide { Name = $"{name} (state)", Objects = objects, Notes = notes };
    }

    private static KubernetesObject? One(Node resource)
    {
        var kind = resource["type"]?.Text switch { ServiceType => "Service", NamespaceType => "Namespace", _ => null };
        if (kind is null || resource["inputs"] is not { Kind: NodeKind.Map } inputs) return null;
        var urn = resource["urn"]?.Text ?? "";
        var at = urn.LastIndexOf("::", StringComparison.Ordinal);
        return ObjectReader.FromNode(inputs, kind, kind == "Service" && at >= 0 ? urn[(at + 2)..] : null, resource["retainOnDelete"]?.Text == "true");
    }

    private static bool HasSecret(Node resource) => resource["type"]?.Text is ServiceType or NamespaceType && resource["inputs"] is { } inputs && Contains(inputs);

    private static bool Contains(Node node) => node.Members.Any(m => m.Name == SecretSignature || Contains(m.Value)) || node.Items.Any(Contains);
}
