using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Checks the ports of an overlay against those that they are laid over, by name.</summary>
internal static class OverlayPorts
{
    /// <summary>Looks at the ports of one entry.</summary>
    /// <param name="under">The base's ports, or null.</param>
    /// <param name="over">The overlay's ports, or null.</param>
    /// <param name="findings">Receives ports that change none and are not whole, and what has no effect.</param>
    public static void Run(Node? under, Node? over, CatalogFindings findings)
    {
        if (under is not { Kind: NodeKind.List } || over is not { Kind: NodeKind.List }) return;
        if (over.Items.Count == 0 && under.Items.Count > 0)
            findings.Error(CatalogCodes.NoEffect, over, "an empty list of ports changes nothing: ports merge by name.", "Write \"ports\": null to remove them all, or name the port that is to change.");
        foreach (var port in over.Items)
            if (port.Kind == NodeKind.Map && !under.Items.Any(p => CatalogOverlay.NameOf(p) == CatalogOverlay.NameOf(port))) New(under, port, findings);
    }

    private static void New(Node under, Node port, CatalogFindings findings)
    {
        var name = CatalogOverlay.NameOf(port);
        var what = name.Length == 0 ? "no port without a name" : $"no port '{name}'";
        if (port["port"] is null or { Kind: NodeKind.Null })
            findings.Error(CatalogCodes.OverlayTypo, port["name"] ?? port, $"the base has {what}, and this is not a whole one.", Suggest(name, under));
        else
            foreach (var member in port.Members)
                if (member.Value.Kind == NodeKind.Null)
                    findings.Error(CatalogCodes.NoEffect, member.Value, $"this null removes nothing: the base has {what}, so this is a new one.", Near(name, under) ?? "Leave the field out.");
    }

    private static string Suggest(string name, Node under) => Near(name, under)
        ?? $"Name one of the base ({string.Join(", ", under.Items.Select(CatalogOverlay.NameOf).Select(n => n.Length == 0 ? "one has no name" : n))}), or add its \"port\".";

    private static string? Near(string name, Node under) =>
        NearestName.Find(name, under.Items.Select(CatalogOverlay.NameOf).Where(n => n.Length > 0)) is { } near ? $"Did you mean '{near}'?" : null;
}
