using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Sources;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What the engine keeps encrypted is neither shown nor taken for absent.</summary>
public sealed class EncryptedStateTests : IDisposable
{
    private const string Signature = "\"4dabf18193072939515e22adb298388d\": \"1b47061264138c4ac30d75fd1eb44270\"";
    private const string Web = """{ "web": { "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80 } ] } }""";
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("plaintext", """ "{\"acme.org/x\":\"hunter2\"}" """)]
    [InlineData("ciphertext", "\"AAABhunter2\"")]
    public void A_secret_map_of_annotations_is_unknown(string member, string value)
    {
        var report = Report(Inputs($$""", "annotations": { {{Signature}}, "{{member}}": {{value}} }"""), Web);
        Assert.Empty(report.Changes);
        Assert.Contains("values that the state keeps encrypted: default/web metadata.annotations", report.NotChecked);
        Assert.DoesNotContain(report.NotChecked, n => n.Contains("hunter2", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("spec")]
    [InlineData("spec.ports")]
    [InlineData("spec.selector")]
    [InlineData("spec.type")]
    [InlineData("spec.clusterIP")]
    public void A_secret_part_of_the_spec_is_unknown(string path)
    {
        var envelope = $$"""{ {{Signature}}, "ciphertext": "AAAB" }""";
        string Part(string name, string otherwise) => path == "spec." + name ? envelope : otherwise;
        const string selector = """{ "app": "web" }""", ports = """[ { "name": "http", "port": 80 } ]""";
        var fields = $"\"type\": {Part("type", "\"NodePort\"")}, \"clusterIP\": {Part("clusterIP", "\"10.96.0.9\"")}, \"selector\": {Part("selector", selector)}, \"ports\": {Part("ports", ports)}";
        var spec = path == "spec" ? envelope : $"{{ {fields} }}";
        var report = Report(Inputs("", spec), """{ "web": { "internetAccess": "NodePort", "clusterIP": "10.96.0.9", "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80 } ] } }""");
        Assert.Empty(report.Changes);
        Assert.Equal(1, report.Unchanged);
        Assert.Contains($"values that the state keeps encrypted: default/web {path}", report.NotChecked);
    }

    [Fact]
    public void A_secret_name_cannot_be_compared() =>
        Assert.Contains("encrypted", Assert.Throws<UnreadableException>(() => Side($$"""{ "metadata": { {{Signature}}, "ciphertext": "AAAB" }, "spec": {} }""")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_Service_that_is_only_read_is_not_removed() =>
        Assert.Equal(["default/web"], Side(Inputs(), """, { "urn": "urn:pulumi:dev::p::kubernetes:core/v1:Service::db", "type": "kubernetes:core/v1:Service", "external": true, "inputs": { "metadata": { "name": "db" }, "spec": {} } }""").Objects.Select(o => o.Id));

    [Fact]
    public void A_secret_annotation_that_is_new_is_told()
    {
        _scratch.Write("Pulumi.yaml", "name: service-infra\nruntime: dotnet\n");
        _scratch.Write("Pulumi.dev.yaml", "config:\n  acme:tok:\n    secure: AAAB\n");
        const string now = """{ "web": { "annotations": { "acme.org/x": "${config:acme:tok}" }, "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80 } ] } }""";
        var change = Assert.Single(PlanPair.Report(_scratch, Side(Inputs()), now, "dev").Changes);
        Assert.Equal(("metadata.annotations[acme.org/x]", null), (change.Field, change.Old));
        Assert.Empty(PlanPair.Report(_scratch, Side(Inputs(""", "annotations": { "acme.org/x": "hunter2" }""")), now, "dev").Changes);
        Assert.Empty(PlanPair.Report(_scratch, Side(Inputs($$""", "annotations": { "acme.org/x": { {{Signature}}, "ciphertext": "AAAB" } }""")), now, "dev").Changes);
    }

    private ChangeReport Report(string inputs, string now) => PlanPair.Report(_scratch, Side(inputs), now);

    private static string Inputs(string metadata = "", string spec = """{ "selector": { "app": "web" }, "ports": [ { "name": "http", "port": 80 } ] }""") =>
        $$"""{ "apiVersion": "v1", "kind": "Service", "metadata": { "name": "web", "namespace": "default", "labels": { "app": "web" }{{metadata}} }, "spec": {{spec}} }""";

    private static ComparedSide Side(string inputs, string more = "") => ManifestSource.ReadText(new StringReader(
        $$"""{ "version": 3, "deployment": { "resources": [ { "urn": "urn:pulumi:dev::p::kubernetes:core/v1:Service::web", "type": "kubernetes:core/v1:Service", "inputs": {{inputs}} }{{more}} ] } }"""));
}
