namespace ServiceInfra.Changes;

/// <summary>A port on both sides; one of them is null where it comes or goes.</summary>
public sealed record PortPair(PortState? Old, PortState? New)
{
    /// <summary>How a person finds it: the new side's name, else the old one's.</summary>
    public string Label => (New ?? Old)!.Label;

    /// <summary>
    /// Pairs the ports of two sides: by name, then what is left by port and protocol. Their order has no meaning.
    /// </summary>
    public static IReadOnlyList<PortPair> Match(IReadOnlyList<PortState> old, IReadOnlyList<PortState> now)
    {
        if (old.Count == 0 && now.Count == 0) return [];
        var pairs = new List<PortPair>(Math.Max(old.Count, now.Count));
        var left = now.ToList();
        var unmatched = new List<PortState>();
        foreach (var port in old)
            if (!Take(port, left, pairs, other => other.Name == port.Name)) unmatched.Add(port);
        foreach (var port in unmatched)
            if (!Take(port, left, pairs, other => other.Number == port.Number && other.Protocol == port.Protocol)) pairs.Add(new PortPair(port, null));
        pairs.AddRange(left.Select(port => new PortPair(null, port)));
        return pairs;
    }

    private static bool Take(PortState port, List<PortState> left, List<PortPair> pairs, Predicate<PortState> isSame)
    {
        var at = left.FindIndex(isSame);
        if (at < 0) return false;
        pairs.Add(new PortPair(port, left[at]));
        left.RemoveAt(at);
        return true;
    }
}
