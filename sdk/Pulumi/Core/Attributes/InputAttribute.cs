namespace Pulumi;

/// <summary>Marks a member of an args class that is sent to the provider.</summary>
/// <param name="name">Name on the wire.</param>
/// <param name="required">Null is an error.</param>
/// <param name="json">The value travels as JSON text.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;
    internal bool IsRequired { get; } = required;
    internal bool Json { get; } = json;
}
