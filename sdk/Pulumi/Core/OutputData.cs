using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an <see cref="Output{T}"/> resolves to: a value, what it came from, and how far it may be trusted and shown.</summary>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    /// <summary>A plain value that depends on nothing.</summary>
    public static OutputData<T> Of(T value) => new([], value, true, false);

    /// <summary>No value, with the origin and secretness of another.</summary>
    public OutputData<TOther> Unknown<TOther>() => new(Resources, default!, false, IsSecret);

    /// <summary>This data with another value.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);

    /// <summary>The inner data of a nested output, tainted by everything known about this one.</summary>
    public OutputData<TOther> Around<TOther>(OutputData<TOther> inner) =>
        new(ResourceSet.Union(Resources, inner.Resources), inner.Value, IsKnown && inner.IsKnown, IsSecret || inner.IsSecret);
}
