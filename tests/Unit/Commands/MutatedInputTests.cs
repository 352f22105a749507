using CsCheck;
using ServiceInfra.Tests.Changes;
using ServiceInfra.Tests.Documents;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>Whatever stands in the files, every command ends with one of its exit codes and in words of its own.</summary>
public sealed class MutatedInputTests
{
    private const long Samples = 500;

    private static readonly string[] Words =
    [
        "null", "0", "-1", "80", "65536", "1e400", "1.5", "true", "\"\"", "\"x\"", "{}", "[]", "[null]", "{\"a\":null}", "\"None\"", "\"ClientIP\"", "\"LoadBalancer\"", "\"NodePort\"",
        "\"Headless\"", "\"ExternalName\"", "\"10.96.0.10\"", "\"fd00::1\"", "\"${config:shop:token}\"", "\"${config:}\"", "\"服务\"", "\"a/b/c\"", "\"\\u0000\"", "\"name\":null,", "\"ports\":null,",
        "\"ports\":[{}],", "\"type\":\"Headless\",", "\"manifest\":{},", "\"manifest\":\"x.yaml\",", "\"internetAccess\":null,", "\"internetAccess\":{\"type\":\"NodePort\"},", "\"workload\":{},",
        "\"wait\":{},", "\"options\":{\"import\":\"/\"},", "\"selector\":{},", "\"services\":", "\"namespaces\":{\"a\":null},", "\"defaults\":{\"ports\":[]},", ",", "{", "}", "[", "]", "\"",
    ];

    private static readonly string[] Yaml =
    [
        "null", "0", "-1", "80", "\"\"", "{}", "[]", "kind: Service\n", "apiVersion: v1\n", "metadata: null\n", "spec: []\n", "  name: x\n", "  ports: [null]\n", "  - port: 99999\n", "    nodePort: x\n",
        "---\n", "items: [{}]\n", "kind: List\n", ": ", "- ", "\n", " ", "!!binary x", "&a ", "*a", "<<: *a\n", "status: {}\n", "  clusterIP: None\n", "  type: LoadBalancer\n", "\t",
    ];

    [Fact]
    public void Catalogs() => MutatedText.Of(".json", Words).Sample(catalog => WithFiles(catalog, null, folder =>
    {
        foreach (var command in (string[][])[["validate"], ["validate", "--format", "sarif"], ["render"], ["list"], ["preview"], ["preview", "--against", "{old}", "--format", "markdown"]])
            Run(folder, command);
    }), iter: Samples);

    [Fact]
    public void Overlays() => Gen.Select(MutatedText.Of("services.json", Words), MutatedText.Of(".json", Words)).Sample((catalog, overlay) => WithFiles(catalog, overlay, folder =>
    {
        foreach (var command in (string[][])[["validate", "--stack", "prod"], ["render", "--stack", "prod"], ["diff", "dev", "prod"]]) Run(folder, command);
    }), iter: Samples);

    [Fact]
    public void Manifests() => MutatedText.Of(".yaml", Yaml).Sample(manifest => WithFiles("""{ "services": { "web": { "manifest": "x.yaml" } } }""", null, folder =>
    {
        folder.Write("x.yaml", manifest);
        foreach (var command in (string[][])[["validate", "-f", "{x}", "--format", "junit"], ["validate", "-f", "{x}", "--against", "{x}"], ["validate"], ["preview", "--against", "{x}"]]) Run(folder, command);
    }), iter: Samples);

    [Fact]
    public void Settings() => MutatedText.Of(".yaml", [.. Yaml, "config:\n", "config:\n  service-infra:wait: x\n", "  serviceCidrs: [a]\n", "  a: {secure: x}\n"]).Sample(config => WithFiles("""{ "services": {} }""", null, folder =>
    {
        folder.Write("Pulumi.dev.yaml", config);
        foreach (var command in (string[][])[["validate"], ["preview"]]) Run(folder, command);
    }), iter: Samples);

    private static void WithFiles(string catalog, string? overlay, Action<TemporaryFolder> check)
    {
        using var folder = new TemporaryFolder();
        folder.Write("services.json", catalog);
        foreach (var stack in (string[])["dev", "prod"]) folder.Write($"Pulumi.{stack}.yaml", "config: {}\n");
        folder.Write("old.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [ { port: 80 } ] }\n");
        if (overlay is not null) folder.Write("services.prod.json", overlay);
        check(folder);
    }

    private static void Run(TemporaryFolder folder, string[] command)
    {
        string[] placed = [.. command.Select(a => a.Replace("{old}", Path.Combine(folder.Path, "old.yaml"), StringComparison.Ordinal).Replace("{x}", Path.Combine(folder.Path, "x.yaml"), StringComparison.Ordinal))];
        string[] where = command.Contains("-f") ? [] : ["--catalog", Path.Combine(folder.Path, "services.json")];
        var (code, _, error) = CommandLineRun.Run([.. placed, .. where]);
        Assert.InRange(code, 0, 3);
        Assert.DoesNotContain("mistake in ServiceInfra", error, StringComparison.Ordinal);
    }
}
