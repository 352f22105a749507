using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Finds what in an overlay was meant for something of the base and misses it by a typo: entries, ports, nulls.</summary>
internal static class OverlayCheck
{
    /// <summary>Looks at what <paramref name="overlay"/> removes, and at each entry that it changes or that <paramref name="under"/> does not have.</summary>
    public static void Run(Node under, Node overlay, CatalogFindings findings)
    {
        findings.Enter("", overlay);
        OverlayNulls.Run(overlay["defaults"], typeof(ServiceDefinition), findings);
        foreach (var member in overlay["services"]?.Members ?? default) OverlayNulls.Run(member.Value, typeof(ServiceDefinition), findings);
        foreach (var member in overlay["namespaces"]?.Members ?? default) OverlayNulls.Run(member.Value, typeof(NamespaceDefinition), findings);
        if (under["services"] is { } known && overlay["services"] is { Kind: NodeKind.Map } services) Entries(known, services, findings);
    }

    private static void Entries(Node known, Node services, CatalogFindings findings)
    {
        foreach (var member in services.Members)
        {
            if (known[member.Name] is { } entry) Ports(entry, member.Value, findings);
            if (known.Find(member.Name) is not null || IsWhole(member.Value)) continue;
            var suggestion = NearestName.Find(member.Name, known.Members.Names()) is { } near ? $"Did you mean '{near}'?" : "Name an entry of the base, or write the whole entry.";
            findings.Error(CatalogCodes.OverlayTypo, services, member, $"the base catalog has no entry '{member.Name}', and this is not a whole one.", suggestion);
        }
    }

    private static void Ports(Node entry, Node over, CatalogFindings findings)
    {
        OverlayPorts.Run(entry["ports"], over["ports"], findings);
        OverlayPorts.Run(entry["manifest"]?["spec"]?["ports"], over["manifest"]?["spec"]?["ports"], findings);
    }

    // What a new entry has and a change of an existing one rarely does.
    private static bool IsWhole(Node entry)
    {
        if (entry["manifest"] is not null || entry["externalName"] is not null) return true;
        if (entry["ports"] is { Items.Count: > 0 } ports) return ports.Items.All(p => p["port"] is not null);
        return entry["type"]?.Text == nameof(ServiceType.Headless) && (entry["selector"] ?? entry["workload"]) is not null;
    }
}
