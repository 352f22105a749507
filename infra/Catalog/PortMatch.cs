using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Catalog;

/// <summary>
/// Which port of the base each port of an overlay changes. Ports are known by their names, a nameless one by that which its protocol gives it
/// (<c>http-80</c>); each of the base is changed once, and those that an overlay brings are never matched with one another.
/// </summary>
internal static class PortMatch
{
    /// <summary>For each port of the overlay the index of the base's, or -1 where it changes none.</summary>
    public static int[] Of(IReadOnlyList<Node> under, IReadOnlyList<Node> over)
    {
        var matches = new int[over.Count];
        var taken = new bool[under.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] = over[i].Kind == NodeKind.Map && !IsRepeated(over, i) ? Find(under, over[i], taken) : -1;
            if (matches[i] >= 0) taken[matches[i]] = true;
        }
        return matches;
    }

    /// <summary>The name that stands in a port; empty for one without.</summary>
    public static string NameOf(Node port) => port["name"]?.Text ?? "";

    /// <summary>The name by which a port is known: the one that stands there, or that which the wizard makes of its protocol and number; else empty.</summary>
    public static string KnownAs(Node port) => NameOf(port) is { Length: > 0 } name ? name
        : port["protocol"] is { } protocol && port["port"] is { Kind: NodeKind.Number } number && WizardProtocol.Of(protocol.Text).NamePrefix is { } word ? $"{word}-{number.Text}"
        : "";

    /// <summary>Whether a port has the name of an earlier one in the same list.</summary>
    public static bool IsRepeated(IReadOnlyList<Node> ports, int index) => First(ports, NameOf(ports[index])) < index;

    /// <summary>The first port of a list that has a name; past the end for none, and for no name.</summary>
    public static int First(IReadOnlyList<Node> ports, string name)
    {
        for (var i = 0; name.Length > 0 && i < ports.Count; i++)
            if (NameOf(ports[i]) == name) return i;
        return ports.Count;
    }

    private static int Find(IReadOnlyList<Node> under, Node port, bool[] taken)
    {
        var name = KnownAs(port);
        for (var i = 0; i < under.Count; i++)
            if (!taken[i] && under[i].Kind == NodeKind.Map && KnownAs(under[i]) == name) return i;
        return NameOf(port).Length > 0 ? -1 : Nameless(under, port, taken, isNamedByProtocol: name.Length > 0);
    }

    // Neither says a name, and only one of the two a protocol that makes one: the number tells, or that there is only one.
    private static int Nameless(IReadOnlyList<Node> under, Node port, bool[] taken, bool isNamedByProtocol)
    {
        var (only, count) = (-1, 0);
        for (var i = 0; i < under.Count; i++)
        {
            if (taken[i] || under[i].Kind != NodeKind.Map || NameOf(under[i]).Length > 0 || (isNamedByProtocol && KnownAs(under[i]).Length > 0)) continue;
            if (port["port"] is { Kind: NodeKind.Number } number && under[i]["port"]?.Text == number.Text) return i;
            (only, count) = (i, count + 1);
        }
        return count == 1 && !isNamedByProtocol ? only : -1;
    }
}
