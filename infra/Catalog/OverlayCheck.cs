using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Finds entries of an overlay that were meant for one of the base and miss it by a typo.</summary>
internal static class OverlayCheck
{
    private static readonly Dictionary<string, Type> Records = new(StringComparer.Ordinal)
    {
        ["ports"] = typeof(PortDefinition),
        ["workload"] = typeof(WorkloadReference),
        ["sessionAffinity"] = typeof(SessionAffinityDefinition),
        ["internetAccess"] = typeof(InternetAccessDefinition),
        ["wait"] = typeof(WaitDefinition),
        ["options"] = typeof(PulumiOptions),
    };

    /// <summary>Looks at what <paramref name="overlay"/> removes, and at each entry that it changes or that <paramref name="under"/> does not have.</summary>
    public static void Run(Node under, Node overlay, CatalogFindings findings)
    {
        findings.Enter("", overlay);
        Nulls(overlay["defaults"], typeof(ServiceDefinition), findings);
        foreach (var member in overlay["services"]?.Members ?? default) Nulls(member.Value, typeof(ServiceDefinition), findings);
        foreach (var member in overlay["namespaces"]?.Members ?? default) Nulls(member.Value, typeof(NamespaceDefinition), findings);
        if (under["services"] is { } known && overlay["services"] is { Kind: NodeKind.Map } services) Entries(known, services, findings);
    }

    private static void Entries(Node known, Node services, CatalogFindings findings)
    {
        foreach (var member in services.Members)
        {
            if (known[member.Name] is { } entry) OverlayPorts.Run(entry["ports"], member.Value["ports"], findings);
            if (known.Find(member.Name) is not null || IsWhole(member.Value)) continue;
            var suggestion = NearestName.Find(member.Name, known.Members.Names()) is { } near ? $"Did you mean '{near}'?" : "Name an entry of the base, or write the whole entry.";
            findings.Error(CatalogCodes.OverlayTypo, services, member, $"the base catalog has no entry '{member.Name}', and this is not a whole one.", suggestion);
        }
    }

    // A null removes, and so never reaches the reader that knows the fields: a misspelt one would remove nothing, silently.
    private static void Nulls(Node? node, Type record, CatalogFindings findings)
    {
        if (node is not { Kind: NodeKind.Map }) return;
        foreach (var member in node.Members)
            if (member.Value.Kind == NodeKind.Null && !FieldNames.Of(record).Contains(member.Name)) new FieldReader(findings).Unknown(node, member, record);
            else if (Records.TryGetValue(member.Name, out var inner))
                foreach (var part in member.Value.Kind == NodeKind.List ? member.Value.Items : [member.Value]) Nulls(part, inner, findings);
    }

    // What a new entry has and a change of an existing one rarely does.
    private static bool IsWhole(Node entry)
    {
        if (entry["manifest"] is not null || entry["externalName"] is not null) return true;
        if (entry["ports"] is { Items.Count: > 0 } ports) return ports.Items.All(p => p["port"] is not null);
        return entry["type"]?.Text == nameof(ServiceType.Headless) && (entry["selector"] ?? entry["workload"]) is not null;
    }
}
