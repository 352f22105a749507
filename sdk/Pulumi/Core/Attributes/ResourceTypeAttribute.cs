namespace Pulumi;

/// <summary>Gives a resource class its type token.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>Type token.</summary>
    public string Type { get; } = type;

    /// <summary>Version of the package.</summary>
    public string? Version { get; } = version;
}
