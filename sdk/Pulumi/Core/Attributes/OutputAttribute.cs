namespace Pulumi;

/// <summary>Marks a property of a resource that the engine fills, or of a stack that is its output.</summary>
/// <param name="name">Name on the wire; that of the property unless given.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>Name on the wire.</summary>
    public string? Name { get; } = name;
}
