namespace Pulumi;

/// <summary>A <see cref="Union{T0, T1}"/> whose types the serializer need not know.</summary>
internal interface IUnion
{
    /// <summary>The value it holds.</summary>
    object? Value { get; }
}
