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

/// <summary>Marks a property of a resource that the engine fills, or of a stack that is its output.</summary>
/// <param name="name">Name on the wire; that of the property unless given.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>Name on the wire.</summary>
    public string? Name { get; } = name;
}

/// <summary>Marks a class that outputs are read into.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;

/// <summary>Marks the constructor that takes the values of an output type.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute;

/// <summary>Gives a parameter of an output constructor its name on the wire.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute(string name) : Attribute
{
    /// <summary>Name on the wire.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks a struct that stands for one of some texts or numbers.</summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class EnumTypeAttribute : Attribute;

/// <summary>Gives a resource class its type token.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>Type token.</summary>
    public string Type { get; } = type;

    /// <summary>Version of the package.</summary>
    public string? Version { get; } = version;
}
