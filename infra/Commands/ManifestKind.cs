using ServiceInfra.Catalog;
using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>What a document of a file of manifests is: a Service, a List, or something to pass over; and what is wrong with how it says so.</summary>
internal sealed record ManifestKind
{
    private const string Service = "Service", List = "List", ServiceList = "ServiceList";

    // All kinds of version v1, which no custom resource can add to (kube-apiserver, /api/v1).
    private static readonly string[] CoreKinds =
    [
        "Binding", "ComponentStatus", "ConfigMap", "Endpoints", "Event", "LimitRange", "Namespace", "Node", "PersistentVolume", "PersistentVolumeClaim", "Pod", "PodTemplate",
        "ReplicationController", "ResourceQuota", "Secret", "ServiceAccount",
    ];

    /// <summary>The kind, for the note about what is passed over.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the document is to be judged as a Service.</summary>
    public bool IsService { get; init; }

    /// <summary>Whether its items are documents.</summary>
    public bool IsList { get; init; }

    /// <summary>What is wrong with its kind or version, without file and document; null for nothing.</summary>
    public Finding? Problem { get; init; }

    /// <summary>Tells what a document is.</summary>
    /// <param name="node">The document.</param>
    /// <param name="listKind">The kind of the List it is an item of; null for a document of its own.</param>
    public static ManifestKind Of(Node node, string? listKind)
    {
        var version = node["apiVersion"].StringOrNull() ?? "";
        var kind = node["kind"].StringOrNull() ?? "";
        var isTyped = listKind == ServiceList;
        if (kind.Length == 0 && isTyped && node.Kind == NodeKind.Map && node["kind"] is null) kind = Service;
        return kind switch
        {
            "" => WithoutKind(node, version, listKind),
            Service when IsOfCore(version) => new() { Name = kind, IsService = true, Problem = VersionProblem(node, kind, version, isTyped) },
            List or ServiceList when listKind is not null => new() { Name = kind, Problem = Item(node, $"a {kind} within a {listKind}, which kubectl refuses", "Write its items into the outer one.") },
            List or ServiceList when IsOfCore(version) || kind == List => OfList(node, kind, version),
            _ when IsOfCore(version) && IsMisspelt(kind) => new() { Name = kind, Problem = Misspelt(node, kind) },
            _ => new() { Name = kind is Service or ServiceList ? $"{version} {kind}" : kind },
        };
    }

    // The groups of Kubernetes itself have no Service. Those with a domain, such as serving.knative.dev, may have one of their own.
    private static bool IsOfCore(string version)
    {
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return true;
        var group = version.AsSpan(0, slash);
        return !group.Contains('.') || group.EndsWith(".k8s.io") && !group.EndsWith(".x-k8s.io");
    }

    private static bool IsMisspelt(string kind) => Array.IndexOf(CoreKinds, kind) < 0 && NearestName.Find(kind, [Service]) is not null;

    private static ManifestKind OfList(Node node, string kind, string version)
    {
        var problem = VersionProblem(node, kind, version, false);
        if (node["items"] is not { Kind: NodeKind.List })
            problem = Item(node["items"] ?? node, $"this {kind} has no list of items; kubectl refuses it", "Write items: and the objects below it, or items: [].");
        return new() { Name = kind, IsList = true, Problem = problem };
    }

    private static ManifestKind WithoutKind(Node node, string version, string? listKind)
    {
        if (node.Kind == NodeKind.Null && listKind is null) return new() { Name = "" };
        if (node.Kind != NodeKind.Map && listKind is not null) return new() { Name = "", Problem = Item(node, $"{node.Describe()} where an object of the {listKind} must be", "Write a whole object, or remove the item.") };
        if (node.Kind == NodeKind.List && listKind is null && node.Items.Any(i => i["kind"] is not null))
            return new() { Name = "", Problem = Item(node, "a list of objects by itself, which kubectl refuses", "Write kind: List with apiVersion: v1, and these as its items.") };
        // What can only be a Service is judged as one: the server takes it so at the Services' own address.
        var isService = IsLikeService(node, version);
        var misspelt = node.Members.FirstOrDefault(m => string.Equals(m.Name, "kind", StringComparison.OrdinalIgnoreCase));
        var problem = Error(FindingCodes.NoKind, "kind", misspelt.Name is null ? node.Location : misspelt.KeyLocation, "the document has no kind, so that it is nothing an API server knows",
            misspelt.Name is null ? "Write kind: Service, or leave the file out." : $"Write \"kind\" in place of \"{misspelt.Name}\", and its value as text.");
        if (misspelt.Name == "kind")
            problem = problem with { Location = misspelt.Value.Location, Message = $"the kind is {(misspelt.Value.Kind == NodeKind.String ? "empty" : misspelt.Value.Describe())}, so that the document is nothing an API server knows", Fix = "Write kind: Service, or leave the file out." };
        else if (misspelt.Name is null && !isService) problem = problem with { Severity = Severity.Warning };
        return new() { Name = "", IsService = isService, Problem = problem };
    }

    // Of version v1, with something that only a Service has, or without anything that only another kind has.
    private static bool IsLikeService(Node node, string version)
    {
        if (version is not ("" or "v1") || node["metadata"] is not { Kind: NodeKind.Map }) return false;
        var spec = node["spec"] is { Kind: NodeKind.Map } map ? map : null;
        if ((spec?["ports"] ?? spec?["clusterIP"] ?? spec?["externalName"]) is not null) return true;
        if (version.Length == 0) return false;
        foreach (var member in node.Members)
            if (member.Name is "data" or "stringData" or "binaryData" or "subsets" or "secrets" or "rules" or "template") return false;
        foreach (var member in spec?.Members ?? default)
            if (member.Name is "containers" or "template" or "accessModes" or "capacity" or "hard" or "limits" or "finalizers" or "providerID" or "podCIDR") return false;
        return true;
    }

    private static Finding? VersionProblem(Node node, string kind, string version, bool isTyped)
    {
        var at = (node["apiVersion"] ?? node).Location;
        if (node["apiVersion"] is { Kind: not (NodeKind.String or NodeKind.Null) } other)
            return Error(FindingCodes.WrongApiVersion, "apiVersion", at, $"the apiVersion is {other.Describe()}, where a text must be", "Write apiVersion: v1.");
        // The server takes a Service without a version at its own address; kubectl never sends one.
        if (version.Length == 0) return isTyped ? null : Error(FindingCodes.WrongApiVersion, "apiVersion", at, "apiVersion is missing; kubectl refuses the document", "Write apiVersion: v1.");
        // kubectl takes a List of any group.
        if (version == "v1" || kind == List && version.Contains('/', StringComparison.Ordinal)) return null;
        return Error(FindingCodes.WrongApiVersion, "apiVersion", at, $"there is no {kind} in version \"{version}\"", "Write apiVersion: v1.") with { Stage = kind == Service ? FindingStage.Decode : FindingStage.Advice };
    }

    private static Finding Misspelt(Node node, string kind) =>
        Error(FindingCodes.WrongKind, "kind", node["kind"]!.Location, $"version v1 has no kind \"{kind}\"", "Did you mean kind: Service?") with { Stage = FindingStage.Decode };

    private static Finding Item(Node at, string message, string fix) => Error(FindingCodes.ListItems, "items", at.Location, message, fix);

    private static Finding Error(string code, string field, Location at, string message, string fix) => new()
    {
        Code = code,
        Severity = Severity.Error,
        Stage = FindingStage.Advice,
        Field = field,
        Message = message,
        Fix = fix,
        Location = at,
    };
}
