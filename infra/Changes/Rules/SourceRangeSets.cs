using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Changes.Rules;

/// <summary>Compares the source ranges of two sides as sets of addresses.</summary>
internal static class SourceRangeSets
{
    /// <summary>Whether some address that <paramref name="ranges"/> lets in is not let in by <paramref name="others"/>. No ranges let everybody in.</summary>
    public static bool ExceedsBy(IReadOnlyList<string> ranges, IReadOnlyList<string> others)
    {
        if (others.Count == 0) return false;
        if (ranges.Count == 0) return true;
        return ranges.Any(range => !others.Any(other => Covers(other, range)));
    }

    private static bool Covers(string outer, string inner)
    {
        if (string.Equals(outer, inner, StringComparison.Ordinal)) return true;
        return LegacyCidr.TryParse(outer, out var a) && LegacyCidr.TryParse(inner, out var b) && a.Address.IsIPv4 == b.Address.IsIPv4 && a.First <= b.First && a.Last >= b.Last;
    }
}
