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
        var matches = PortMatch.Of(under.Items, over.Items);
        for (var i = 0; i < matches.Length; i++)
            if (PortMatch.IsRepeated(over.Items, i)) Repeated(over.Items, i, findings);
            else if (over.Items[i].Kind == NodeKind.Map && matches[i] < 0) New(under, over.Items[i], findings);
    }

    private static void Repeated(IReadOnlyList<Node> ports, int index, CatalogFindings findings)
    {
        var name = ports[index]["name"]!;
        var first = ports[PortMatch.First(ports, name.Text)]["name"]!.Location.Position;
        findings.Error(CatalogCodes.RepeatedField, name, $"port '{name.Text}' stands here twice, first in line {first.Line}, column {first.Column}; ports merge by name.", "Keep one of them, or rename one.");
    }

    private static void New(Node under, Node port, CatalogFindings findings)
    {
        var name = PortMatch.NameOf(port);
        if (port["port"] is null or { Kind: NodeKind.Null })
            findings.Error(CatalogCodes.OverlayTypo, port["name"] ?? port, $"the base has {What(name, under)}, and this is not a whole one.", Suggest(name, under));
        else
            foreach (var member in port.Members)
                if (member.Value.Kind == NodeKind.Null)
                    findings.Error(CatalogCodes.NoEffect, member.Value, $"this null removes nothing: the base has {What(name, under)}, so this is a new one.", Near(name, under) ?? "Leave the field out.");
    }

    private static string What(string name, Node under) => name.Length > 0 ? $"no port '{name}'"
        : under.Items.Count(p => PortMatch.NameOf(p).Length == 0) switch
        {
            0 => "no port without a name",
            1 => "one port without a name, which is not this one",
            _ => "several ports without a name",
        };

    private static string Suggest(string name, Node under) => Near(name, under)
        ?? $"Name one of the base ({string.Join(", ", under.Items.Select(PortMatch.KnownAs).Select(n => n.Length == 0 ? "one has no name" : n))}), or add its \"port\".";

    private static string? Near(string name, Node under) =>
        name.Length > 0 && NearestName.Find(name, under.Items.Select(PortMatch.KnownAs).Where(n => n.Length > 0)) is { } near ? $"Did you mean '{near}'?" : null;
}
