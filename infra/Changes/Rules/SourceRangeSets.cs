using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Changes.Rules;

/// <summary>Compares the source ranges of two sides as sets of addresses.</summary>
internal static class SourceRangeSets
{
    /// <summary>Whether the new side lets an address in that the old one did not.</summary>
    public static bool Opens(ObjectPair pair) => Exceeds(pair, pair.New!.Service.SourceRanges, pair.Old!.Service.SourceRanges);

    /// <summary>Whether the old side let an address in that the new one does not.</summary>
    public static bool Closes(ObjectPair pair) => Exceeds(pair, pair.Old!.Service.SourceRanges, pair.New!.Service.SourceRanges);

    // No ranges let everybody in. Of a family that the Service does not have nobody comes.
    private static bool Exceeds(ObjectPair pair, IReadOnlyList<string> ranges, IReadOnlyList<string> others)
    {
        if (others.Count == 0) return false;
        if (ranges.Any(r => !LegacyCidr.TryParse(r, out _) && !others.Contains(r))) return true;
        return Exceeds(pair, ranges, others, isIPv4: true) || Exceeds(pair, ranges, others, isIPv4: false);
    }

    private static bool Exceeds(ObjectPair pair, IReadOnlyList<string> ranges, IReadOnlyList<string> others, bool isIPv4)
    {
        if (!HasFamily(pair.Old!, isIPv4) && !HasFamily(pair.New!, isIPv4)) return false;
        var covered = Merged(Intervals(others, isIPv4));
        return Intervals(ranges, isIPv4).Exists(r => !covered.Exists(c => c.First <= r.First && r.Last <= c.Last));
    }

    private static bool HasFamily(KubernetesObject service, bool isIPv4)
    {
        if (service.Service.IpFamilyPolicy != "SingleStack") return true;
        var family = isIPv4 ? "IPv4" : "IPv6";
        return service.Service.Spec.IpFamilies is { Count: > 0 } families ? families.Contains(family) : service.PrimaryFamily == family;
    }

    private static List<(IPNumber First, IPNumber Last)> Intervals(IReadOnlyList<string> ranges, bool isIPv4)
    {
        if (ranges.Count == 0) return [(0, isIPv4 ? IPNumber.LowBits(32) : IPNumber.MaxValue)];
        var intervals = new List<(IPNumber First, IPNumber Last)>();
        foreach (var range in ranges)
            if (LegacyCidr.TryParse(range, out var cidr) && cidr.Address.IsIPv4 == isIPv4) intervals.Add((cidr.First, cidr.Last));
        return intervals;
    }

    private static List<(IPNumber First, IPNumber Last)> Merged(List<(IPNumber First, IPNumber Last)> intervals)
    {
        intervals.Sort((a, b) => a.First == b.First ? 0 : a.First <= b.First ? -1 : 1);
        var merged = new List<(IPNumber First, IPNumber Last)>();
        foreach (var next in intervals)
            if (merged is [.., var (first, last)] && (last == IPNumber.MaxValue || next.First <= last + 1)) merged[^1] = (first, last <= next.Last ? next.Last : last);
            else merged.Add(next);
        return merged;
    }
}
