using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>What the wizard's form would not offer together, and what it would not let go without: said in the catalog's own terms.</summary>
internal static class ShapeCheck
{
    private static readonly string[] BesideManifest = ["manifest", "namespace", "wait", "options"];
    private static readonly string[] NotOnExternalName =
    [
        "selector", "workload", "ports", "sessionAffinity", "internetAccess", "clusterIP", "clusterIPs", "ipFamilies", "ipFamilyPolicy",
        "internalTrafficPolicy", "externalIPs", "publishNotReadyAddresses", "trafficDistribution",
    ];
    private static readonly string[] LoadBalancerOnly = ["healthCheckNodePort", "loadBalancerClass", "sourceRanges", "loadBalancerIP", "allocateNodePorts", "provider", "internal"];

    /// <summary>Checks one entry.</summary>
    public static void Run(ServiceDefinition d, Node node, CatalogFindings findings)
    {
        if (node["manifest"] is not null)
        {
            if (d.Manifest is not null) EditMode(node, findings);
            return;
        }
        if (node["selector"] is not null && node["workload"] is { } workload)
            findings.Error(CatalogCodes.Conflict, workload, "'selector' and 'workload' both say which pods are meant.", "Keep one of them.");
        if (d.Type == ServiceType.ExternalName) ExternalName(node, findings);
        else if (node["externalName"] is { } name)
            findings.Error(CatalogCodes.DoesNotApply, name, "only a Service of type ExternalName has an externalName.", "Write \"type\": \"ExternalName\", or leave it out.");
        if (d.Type == ServiceType.Headless) Headless(d, node, findings);
        else if (d.Type != ServiceType.ExternalName) NoneAddress(node, findings);
        if (d.InternetAccess is { } access && node["internetAccess"] is { Kind: NodeKind.Map } accessNode) InternetAccess(access, accessNode, hasExternalIPs: node["externalIPs"] is { Items.Count: > 0 }, findings);
        if (d.SessionAffinity is { Type: "None", TimeoutSeconds: not null } && node["sessionAffinity"]?["timeoutSeconds"] is { } timeout)
            findings.Error(CatalogCodes.DoesNotApply, timeout, "a time-out belongs to ClientIP; with None it would be dropped without a word.", "Write \"type\": \"ClientIP\", or leave the time-out out.");
    }

    private static void EditMode(Node node, CatalogFindings findings)
    {
        foreach (var member in node.Members)
            if (!BesideManifest.Contains(member.Name) && FieldNames.Of(typeof(ServiceDefinition)).Contains(member.Name))
                findings.Error(CatalogCodes.Conflict, node, member, $"'{member.Name}' and 'manifest' exclude each other: in edit mode the manifest says everything.", "Move it into the manifest.");
    }

    private static void ExternalName(Node node, CatalogFindings findings)
    {
        foreach (var field in NotOnExternalName)
            if (node[field] is { } value && !(field == "internetAccess" && IsNone(value)))
                findings.Error(CatalogCodes.DoesNotApply, value, $"a Service of type ExternalName is a DNS alias and has no {field}.", "Leave it out.");
        if (node["externalName"] is null)
            findings.Error(CatalogCodes.NeedsField, node, "a Service of type ExternalName needs an externalName.", "Add \"externalName\": \"name.example.com\".");
    }

    // With more than its type it says something that a DNS alias does not have.
    private static bool IsNone(Node access) => (access.Members.Count == 1 ? access["type"] ?? access : access).Text == nameof(InternetAccessType.None);

    private static void Headless(ServiceDefinition d, Node node, CatalogFindings findings)
    {
        if (d.InternetAccess is { Type: not InternetAccessType.None } access)
            findings.Error(CatalogCodes.DoesNotApply, node["internetAccess"]!, $"a headless Service has no virtual IP, so {access.Type} has nothing to lead to.", "Leave internetAccess out, or write \"type\": \"VirtualIP\".");
        foreach (var field in (string[])["clusterIP", "clusterIPs"])
            if (node[field] is { } value)
                findings.Error(CatalogCodes.DoesNotApply, value, $"a headless Service has no {field}.", "Leave it out.");
    }

    // Kubernetes' way to say headless. Let through, it would make the entry what its type denies.
    private static void NoneAddress(Node node, CatalogFindings findings)
    {
        foreach (var field in (string[])["clusterIP", "clusterIPs"])
            if (node[field] is { } value && (value.Kind == NodeKind.List && value.Items.Count == 1 ? value.Items[0] : value).Text == WellKnown.HeadlessClusterIP)
                findings.Error(CatalogCodes.DoesNotApply, value, $"a VirtualIP has an address; {field} None makes a headless Service.", NoneAdvice(field, node["internetAccess"]));
    }

    private static string NoneAdvice(string field, Node? access) => (access?["type"] ?? access)?.Text is null or nameof(InternetAccessType.None)
        ? $"Write \"type\": \"Headless\" and remove {field}."
        : $"Remove {field}: internetAccess needs the address that \"type\": \"Headless\" has not.";

    private static void InternetAccess(InternetAccessDefinition access, Node node, bool hasExternalIPs, CatalogFindings findings)
    {
        foreach (var field in LoadBalancerOnly)
            if (access.Type != InternetAccessType.LoadBalancer && node[field] is { } value)
                findings.Error(CatalogCodes.DoesNotApply, value, $"'{field}' belongs to LoadBalancer, not to {access.Type}.", "Leave it out.");
        if (access.Type == InternetAccessType.None && node["externalTrafficPolicy"] is { } policy && !hasExternalIPs)
            findings.Error(CatalogCodes.DoesNotApply, policy, "'externalTrafficPolicy' belongs to NodePort and LoadBalancer, or to externalIPs.", "Leave it out.");
        if (access.Internal is not true) return;
        if (access.Provider is null)
            findings.Error(CatalogCodes.NeedsField, node["internal"]!, "'internal' is written through the provider's preset, and no provider is named.", "Add \"provider\", or set the provider's annotations yourself.");
        else if (ProviderPresets.All.TryGetValue(access.Provider, out var preset) && preset.Internal is null)
            findings.Error(CatalogCodes.DoesNotApply, node["internal"]!, $"{preset.Name} needs an id for an internal load balancer that only you know.", "Leave 'internal' out and set the provider's annotations yourself.");
    }
}
