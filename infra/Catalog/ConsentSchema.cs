using System.Text.Json.Nodes;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;

namespace ServiceInfra.Catalog;

/// <summary>Generates <c>services.consents.schema.json</c>, the schema of <c>consents.json</c>.</summary>
public static class ConsentSchema
{
    /// <summary>The schema as JSON text with a final line break.</summary>
    public static string Generate()
    {
        var root = CatalogSchema.Root("ServiceInfra consents", typeof(ConsentsDefinition));
        var consent = root["properties"]!["consents"]!["items"]!.AsObject();
        var fields = consent["properties"]!;
        fields["service"]!["pattern"] = @"^(\*|[^/]+(/[^/]+)?)$";
        fields["rule"]!["enum"] = Words(ChangeRules.ById.Keys.Order(StringComparer.Ordinal));
        fields["class"]!["enum"] = Words(ChangeClasses.Gates);
        fields["reason"]!["minLength"] = 1;
        fields["until"]!["pattern"] = @"^\d{4}-\d{2}-\d{2}$";
        // Neither and both mean nothing.
        consent["oneOf"] = new JsonArray(Requires("rule"), Requires("class"));
        // A Namespace alone has a name without a namespace.
        consent["if"] = new JsonObject { ["properties"] = new JsonObject { ["service"] = new JsonObject { ["pattern"] = "^[^/*]+$" } }, ["required"] = new JsonArray("service") };
        consent["then"] = new JsonObject { ["properties"] = new JsonObject { ["rule"] = new JsonObject { ["const"] = "namespace-removed" } }, ["required"] = new JsonArray("rule") };
        return CatalogSchema.Text(root);
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    private static JsonObject Requires(string field) => new() { ["required"] = new JsonArray(field) };
}
