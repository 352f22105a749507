using System.ComponentModel;

namespace ServiceInfra.Catalog;

/// <summary>The top level of <c>consents.json</c>; it is here for the schema.</summary>
[Description("Consents to dangerous changes of the Services of a ServiceInfra catalog.")]
public sealed record ConsentsDefinition
{
    /// <summary>The schema's own address, for editors.</summary>
    [Description("The schema of this file, for editors.")]
    [Example("\"./services.consents.schema.json\"")]
    [System.Text.Json.Serialization.JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>The consents.</summary>
    [Description("The consents. Together they let pass what 'preview --fail-on' would stop.")]
    [Example("[ { \"service\": \"shop/web\", \"rule\": \"port-removed\", \"reason\": \"no client since May, see access log\", \"until\": \"2026-12-31\" } ]")]
    public required IReadOnlyList<ConsentDefinition> Consents { get; init; }
}
