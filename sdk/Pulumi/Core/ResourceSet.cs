using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Sets of resources that outputs came from.</summary>
internal static class ResourceSet
{
    /// <summary>The union of two sets, without a copy in the usual cases.</summary>
    public static ImmutableHashSet<Resource> Union(ImmutableHashSet<Resource> a, ImmutableHashSet<Resource> b) =>
        b.IsEmpty || ReferenceEquals(a, b) ? a : a.IsEmpty ? b : a.Union(b);
}
