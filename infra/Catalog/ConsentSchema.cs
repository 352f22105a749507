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
        fields["field"]!["minLength"] = 1;
        consent["anyOf"] = new JsonArray(Requires("rule"), Requires("class"));
        consent["allOf"] = new JsonArray([.. ChangeRules.All.GroupBy(r => string.Join(' ', r.Classes.Select(c => c.Word()))).OrderBy(g => g.Key, StringComparer.Ordinal).Select(ClassesOf)]);
        // A Namespace alone has a name without a namespace.
        consent["if"] = new JsonObject { ["properties"] = new JsonObject { ["service"] = new JsonObject { ["pattern"] = "^[^/*]+$" } }, ["required"] = new JsonArray("service") };
        consent["then"] = new JsonObject { ["properties"] = new JsonObject { ["rule"] = new JsonObject { ["enum"] = Words(ConsentReader.NamespaceRules.Order(StringComparer.Ordinal)) } } };
        return CatalogSchema.Text(root);
    }

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    // A rule's changes are always of the same classes.
    private static JsonNode ClassesOf(IGrouping<string, ChangeRule> rules) => new JsonObject
    {
        ["if"] = new JsonObject { ["properties"] = new JsonObject { ["rule"] = new JsonObject { ["enum"] = Words(rules.Select(r => r.Id).Order(StringComparer.Ordinal)) } }, ["required"] = new JsonArray("rule") },
        ["then"] = new JsonObject { ["properties"] = new JsonObject { ["class"] = new JsonObject { ["enum"] = Words([.. rules.First().Classes.Select(c => c.Word()), ChangeClasses.Danger]) } } },
    };

    private static JsonObject Requires(string field) => new() { ["required"] = new JsonArray(field) };
}
