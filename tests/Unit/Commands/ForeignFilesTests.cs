using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>What is given where something else is read: a catalog to -f, a manifest to --catalog, a template of a chart to -f.</summary>
public sealed class ForeignFilesTests
{
    private const string Catalog = """{ "services": { "web": { "selector": {}, "ports": [ { "port": 80 } ] } } }""";
    private const string Manifest = "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n";

    [Theory]
    [InlineData("services.json", Catalog)]
    [InlineData("services.json", "// mine\n" + Catalog)]
    [InlineData("services.json", "{ \"services\": {}, /* none */ }")]
    [InlineData("services.prod.json", """{ "$schema": "x", "defaults": {}, "namespaces": {}, "services": { "web": null } }""")]
    [InlineData("services.txt", "{ \"services\": {}, /* none */ }")]
    public void A_catalog_is_sent_to_the_option_that_takes_it(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, text);
        var run = CommandRun.Of("validate", "-f", path);
        Assert.Equal(1, run.Exit);
        Assert.Contains($"error SVC062: this is a catalog of ServiceInfra, and Kubernetes manifests are read here. Name it with --catalog: \"validate --catalog {path}\".", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 document: 1 error, 0 warnings.", run.Out, StringComparison.Ordinal);
        Assert.Contains("error SVC062", CommandRun.Of("import", path).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compose.yaml", "services: { web: { image: nginx } }")]
    [InlineData("compose.json", """{ "version": "3", "services": { "web": { "image": "nginx" } } }""")]
    [InlineData("list.json", """{ "services": [] }""")]
    [InlineData("other.json", """{ "a": 1 }""")]
    public void Other_files_without_a_kind_are_no_catalogs(string name, string text)
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("warning SVC058", CommandRun.Of("validate", "-f", folder.Write(name, text)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web.yaml", Manifest)]
    [InlineData("web.yaml", "# mine\n---\n" + Manifest)]
    [InlineData("web.json", """{ "apiVersion": "v1", "kind": "Service", "metadata": { "name": "web" }, "spec": {} }""")]
    [InlineData("all.json", """{ "apiVersion": "v1", "kind": "List", "items": [] }""")]
    public void A_manifest_is_sent_to_the_commands_that_take_it(string name, string text)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, text);
        var run = CommandRun.Of("validate", "--catalog", path);
        Assert.Equal(1, run.Exit);
        Assert.StartsWith($"{path}(1,1): error SVC003: this is a Kubernetes manifest, and a catalog of ServiceInfra is read here. \"validate -f {path}\" checks it, and \"import {path}\" makes a catalog of it; or name it in an entry, as \"manifest\": \"{name}\".", run.Out, StringComparison.Ordinal);
        Assert.Contains("0 Services: 1 error, 0 warnings.", run.Out, StringComparison.Ordinal);
        foreach (var command in (string[])["list", "render", "preview"]) Assert.Contains("error SVC003", CommandRun.Of(command, "--catalog", path).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_in_place_of_an_overlay_is_one_finding()
    {
        using var folder = new TemporaryFolder();
        folder.Write("services.prod.json", """{ "apiVersion": "v1", "kind": "Service" }""");
        Assert.Contains("services.prod.json(1,1): error SVC003", CommandRun.Of("validate", "-c", folder.Write("services.json", Catalog), "-s", "prod").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web.yaml", "kind: [\n")]
    [InlineData("web.json", """{ "kind": "x", "services": {} }""")]
    public void Other_mistakes_stay_what_they_are(string name, string text)
    {
        using var folder = new TemporaryFolder();
        Assert.DoesNotContain("SVC003", CommandRun.Of("validate", "-c", folder.Write(name, text)).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  name: {{ .Values.name }}", "{{ .Values.name }}")]
    [InlineData("  name: web\n  {{- if .Values.labels }}\n  labels: {}\n  {{- end }}", "{{- if .Values.labels }}")]
    [InlineData("  {{- include \"web.meta\" . | nindent 2 }}", "{{- include \"web.meta\" . | nindent 2 }}")]
    [InlineData("  name: {{ $name }}", "{{ $name }}")]
    [InlineData("  name: {{ .Values.a.very.long.path.to.a.value.that.nobody.would.want.to.see.in.full }}", "{{ .Values.a.very.long.path.to.a.value.that.nobody.would.wan…")]
    [InlineData("  name: web\n  {{/* no labels */}}", "{{/* no labels */}}")]
    public void A_template_that_is_no_YAML_is_one(string metadata, string action)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("validate", "-f", folder.Write("web.yaml", $"apiVersion: v1\nkind: Service\nmetadata:\n{metadata}\nspec: {{ ports: [{{ port: 80 }}] }}\n"));
        Assert.Equal(1, run.Exit);
        Assert.Contains($"error SVC051: this is a Helm template that has not been rendered: it has {action}, which is no YAML. Let Helm render it: \"helm template CHART | ServiceInfra validate -f -\".", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_begins_with_an_action_is_no_JSON()
    {
        using var folder = new TemporaryFolder();
        Assert.Contains("this is a Helm template", CommandRun.Of("validate", "-f", folder.Write("web.yaml", "{{- if .Values.on }}\n" + Manifest + "{{- end }}\n")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_in_quotes_is_judged_and_the_advice_is_to_render_it()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("validate", "-f", folder.Write("web.yaml", Manifest.Replace("name: web", "name: \"{{ .Release.Name }}-web\"", StringComparison.Ordinal)));
        Assert.Contains("error SVC302", run.Out, StringComparison.Ordinal);
        Assert.Contains("This is text of a Helm template that has not been rendered. Let Helm render it:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name: { { web } }")]
    [InlineData("name: {{ web }}")]
    [InlineData("name: [")]
    public void Other_broken_YAML_is_none(string metadata)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("validate", "-f", folder.Write("web.yaml", $"apiVersion: v1\nkind: Service\nmetadata: {{ {metadata} }}\n"));
        Assert.Contains("error SVC051", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Helm", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_recognised_too()
    {
        var output = new StringWriter();
        Assert.Equal(1, new ValidateManifests(new ValidateManifestsOptions { Paths = ["-"] }).Run(output, TextWriter.Null, new StringReader("// mine\n" + Catalog)));
        Assert.DoesNotContain("SVC062", output.ToString(), StringComparison.Ordinal);
        output = new StringWriter();
        Assert.Equal(1, new ValidateManifests(new ValidateManifestsOptions { Paths = ["-"] }).Run(output, TextWriter.Null, new StringReader("{ // mine\n" + Catalog[1..])));
        Assert.Contains("validate --catalog FILE", output.ToString(), StringComparison.Ordinal);
    }
}
