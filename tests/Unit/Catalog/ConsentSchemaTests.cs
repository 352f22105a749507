using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Catalog;

public sealed class ConsentSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(ConsentSchema.Generate());

    [Fact]
    public void The_shipped_schema_is_what_the_records_give()
    {
        Assert.Equal(ConsentSchema.Generate(), File.ReadAllText(RepositoryRoot.At("services.consents.schema.json")));
        Assert.Equal(ConsentSchema.Generate(), CommandRun.Of("schema", "--consents").Out);
        Assert.Equal(2, CommandRun.Of("schema", "--consents", "--overlay").Exit);
    }

    [Fact]
    public void Every_field_has_a_description_and_an_example()
    {
        var root = JsonNode.Parse(ConsentSchema.Generate())!;
        foreach (var part in (JsonNode[])[root, root["properties"]!["consents"]!["items"]!])
            Assert.All(part["properties"]!.AsObject(), f => Assert.True(f.Value!["description"] is not null && f.Value["examples"] is not null, f.Key));
    }

    [Fact]
    public void The_example_of_the_documentation_fits_it()
    {
        var document = File.ReadAllText(RepositoryRoot.At("docs", "changes.md"));
        var start = document.IndexOf("    { \"$schema\"", StringComparison.Ordinal);
        Same(document[start..document.IndexOf("\n\n", start, StringComparison.Ordinal)], true);
    }

    /// <summary>The schema and the reader agree.</summary>
    [Theory]
    [InlineData("""{ "consents": [] }""", true)]
    [InlineData("""{}""", false)]
    [InlineData("""{ "consents": {} }""", false)]
    [InlineData("""{ "consents": [], "other": 1 }""", false)]
    [InlineData("""{ "consents": [ { "service": "*", "class": "breaks", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b", "stack": "dev", "rule": "port-removed", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b", "rule": "port-removed", "class": "breaks", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b", "rule": "port-removed", "class": "danger", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b", "rule": "port-removed", "class": "opens", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "rule": "port-removed", "field": "spec.ports[http]", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b", "rule": "port-removed", "field": "", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "rule": "no-such", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "no-such", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "breaks", "reason": "", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "breaks", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "breaks", "reason": "r", "until": "soon" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "danger", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "Breaks", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "b", "class": "breaks", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "b", "rule": "port-removed", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "b", "rule": "namespace-removed", "reason": "r", "until": "2026-12-31" } ] }""", true)]
    [InlineData("""{ "consents": [ { "service": "a/b/c", "rule": "port-removed", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": 5, "class": "breaks", "reason": "r", "until": "2026-12-31" } ] }""", false)]
    [InlineData("""{ "consents": [ { "service": "a/b", "class": "breaks", "reason": "r", "until": "2026-12-31", "who": "me" } ] }""", false)]
    public void Same(string text, bool valid)
    {
        Assert.Equal(valid, Schema.Evaluate(JsonDocument.Parse(text).RootElement).IsValid);
        var read = new Utf8Text("consents.json", Encoding.UTF8.GetBytes(text));
        Assert.Equal(valid, ConsentFile.Read(read).Findings.Count == 0);
    }
}
