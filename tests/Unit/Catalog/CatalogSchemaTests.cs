using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using ServiceInfra.Catalog;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Catalog;

public sealed class CatalogSchemaTests
{
    private static readonly JsonDocumentOptions Jsonc = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSchema Schema = JsonSchema.FromText(CatalogSchema.Generate());

    // Codes of what a schema can say; the rest is about values that depend on one another.
    private static readonly string[] Structural = [CatalogCodes.UnknownField, CatalogCodes.WrongType, CatalogCodes.UnknownWord, CatalogCodes.MissingField, CatalogCodes.NotADefault];

    public static TheoryData<string> Valid => [.. Cases(e => !e)];

    public static TheoryData<string> Invalid => [.. Cases(e => e)];

    [Fact]
    public void The_shipped_schema_is_what_the_records_give() =>
        Assert.Equal(CatalogSchema.Generate(), File.ReadAllText(RepositoryRoot.At("services.schema.json")));

    [Fact]
    public void The_shipped_overlay_schema_is_what_the_records_give() =>
        Assert.Equal(CatalogSchema.GenerateOverlay(), File.ReadAllText(RepositoryRoot.At("services.overlay.schema.json")));

    [Fact]
    public void The_shipped_catalog_fits_it() => Assert.True(Evaluate(RepositoryRoot.At("services.json")));

    [Theory]
    [InlineData("services.prod.json")]
    [InlineData("tests/Unit/Cases/overlay-changes-removes-and-adds/services.prod.json")]
    public void Overlays_fit_theirs(string file) => Assert.True(Evaluate(RepositoryRoot.At(file), JsonSchema.FromText(CatalogSchema.GenerateOverlay())));

    [Fact]
    public void An_overlay_s_misspelt_null_does_not()
    {
        using var folder = new TemporaryFolder();
        Assert.False(Evaluate(folder.Write("services.qa.json", """{ "services": { "web": { "internetAcess": null } } }"""), JsonSchema.FromText(CatalogSchema.GenerateOverlay())));
    }

    [Theory]
    [InlineData("""{ "defaults": { "sessionAffinity": "ClientIP" }, "services": { "web": { "ports": [ { "port": 80 } ], "sessionAffinity": null, "labels": { "a": null } } } }""", true)]
    [InlineData("""{ "services": { "web": { "ports": null } } }""", false)]
    [InlineData("""{ "services": { "web": { "ports": [ { "port": 80 } ], "sessionAfinity": null } } }""", false)]
    [InlineData("""{ "defaults": { "sessionAffinity": null }, "services": {} }""", false)]
    public void A_null_fits_it_where_there_may_be_a_default_to_remove(string catalog, bool fits)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(fits, Evaluate(folder.Write("services.json", catalog)));
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Right_cases_fit_it(string name) => Assert.True(Evaluate(RepositoryRoot.At("tests", "Unit", "Cases", name, "services.json")));

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Structurally_wrong_cases_do_not(string name) => Assert.False(Evaluate(RepositoryRoot.At("tests", "Unit", "Cases", name, "services.json")));

    [Theory]
    [InlineData(typeof(ServiceDefinition), "service")]
    [InlineData(typeof(NamespaceDefinition), "namespace")]
    [InlineData(typeof(PortDefinition), "port")]
    [InlineData(typeof(WorkloadReference), "workload")]
    [InlineData(typeof(PulumiOptions), "options")]
    public void Has_exactly_the_fields_of_the_records(Type record, string name) =>
        Assert.Equal(FieldNames.Of(record).Order(), Definitions[name]!["properties"]!.AsObject().Select(p => p.Key).Order());

    [Fact]
    public void Every_field_has_a_description_and_an_example()
    {
        var bare = new List<string>();
        foreach (var (name, definition) in Definitions) Visit(definition!, name, bare);
        Assert.Empty(bare);
    }

    private static JsonObject Definitions => JsonNode.Parse(CatalogSchema.Generate())!["$defs"]!.AsObject();

    private static void Visit(JsonNode node, string path, List<string> bare)
    {
        if (node is not JsonObject schema) return;
        foreach (var (name, property) in schema["properties"]?.AsObject() ?? [])
        {
            if (property is not JsonObject field || field["$ref"] is not null) continue;
            if (field["description"] is null || field["examples"] is null) bare.Add(path + "/" + name);
            Visit(field, path + "/" + name, bare);
        }
        foreach (var inner in (string[])["additionalProperties", "items"])
            if (schema[inner] is JsonObject child) Visit(child, path + "/*", bare);
        foreach (var choice in schema["anyOf"]?.AsArray() ?? []) Visit(choice!, path, bare);
    }

    private static bool Evaluate(string file, JsonSchema? schema = null) => (schema ?? Schema).Evaluate(JsonNode.Parse(File.ReadAllText(file), documentOptions: Jsonc).Deserialize<JsonElement>()).IsValid;

    private static IEnumerable<string> Cases(Func<bool, bool> wanted)
    {
        foreach (var folder in Directory.EnumerateDirectories(RepositoryRoot.At("tests", "Unit", "Cases")).Order(StringComparer.Ordinal))
        {
            // The base alone: what an overlay adds is not in this file.
            var findings = CatalogReader.Read(Path.Combine(folder, "services.json"), null).Findings;
            if (findings.Any(f => f.Code is CatalogCodes.NotJson or CatalogCodes.RepeatedField)) continue;
            var structural = findings.Any(f => f.Severity == Severity.Error && Structural.Contains(f.Code));
            if (findings.Count > 0 && !structural) continue;
            if (wanted(structural)) yield return Path.GetFileName(folder);
        }
    }
}
