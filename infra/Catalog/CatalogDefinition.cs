using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>The top level of <c>services.json</c>; it is here for the schema, entries are read one by one.</summary>
[Description("A catalog of Kubernetes Services for ServiceInfra.")]
public sealed record CatalogDefinition
{
    /// <summary>The schema's own address, for editors.</summary>
    [Description("The schema of this file, for editors.")]
    [Example("\"./services.schema.json\"")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The namespaces that the catalog owns, by name.</summary>
    [Description("The namespaces that this catalog owns, by name. Others must exist.")]
    [Example("{ \"demo-namespace\": {} }")]
    public IReadOnlyDictionary<string, NamespaceDefinition>? Namespaces { get; init; }

    /// <summary>What every entry has unless it says otherwise.</summary>
    [Description("What every entry has unless it says otherwise: every field but name, ports, manifest and externalName.")]
    [Example("{ \"namespace\": \"demo-namespace\", \"labels\": { \"team\": \"shop\" } }")]
    public ServiceDefinition? Defaults { get; init; }

    /// <summary>The Services, by key; the key is Pulumi's logical name.</summary>
    [Description("The Services by key. The key is the Service's name unless 'name' is set, and the name of the resource in Pulumi.")]
    [Example("{ \"web\": { \"selector\": { \"app\": \"web\" }, \"ports\": [ { \"port\": 80 } ] } }")]
    public required IReadOnlyDictionary<string, ServiceDefinition> Services { get; init; }
}
