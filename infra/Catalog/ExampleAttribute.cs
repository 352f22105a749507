namespace ServiceInfra.Catalog;

/// <summary>An example value of a catalog field, as JSON; the schema shows it to editors.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ExampleAttribute(string json) : Attribute
{
    /// <summary>The value as JSON.</summary>
    public string Json { get; } = json;
}
