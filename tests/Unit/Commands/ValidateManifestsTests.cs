using System.Text.Json;
using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Commands;

public class ValidateManifestsTests
{
    private const string Good = "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n";
    private const string Bad = "apiVersion: v1\nkind: Service\nmetadata: { name: web2 }\nspec: { ports: [] }\n";

    [Fact]
    public void Files_folders_and_standard_input_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("below/a.yml", Good);
        folder.Write("b.json", """{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Service","metadata":{"name":"c"},"spec":{"ports":[{"port":0}]}},{"kind":"Other"}]}{"kind":"Second"}""");
        folder.Write("notes.txt", "no manifest");
        folder.Write(".hidden/x.yaml", Bad);
        var (code, output, error) = Run([folder.Path, "-"], stdin: "# comment\n---\n" + Good.Replace("web", "in", StringComparison.Ordinal) + "---\n---\n" + Bad);
        Assert.Equal(1, code);
        Assert.Contains("passed over: 1 × Other", error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1 + 3 + 3, json.RootElement.GetProperty("documents").GetInt32());
        var found = json.RootElement.GetProperty("findings").EnumerateArray().Select(f => $"{Path.GetFileName(f.GetProperty("file").GetString())}#{f.GetProperty("document")} {f.GetProperty("field")}");
        Assert.Equal(["b.json#0 spec.ports[0].targetPort", "b.json#0 spec.ports[0].port", "stdin#2 spec.ports"], found);
    }

    [Theory]
    [InlineData(Good, 0)]
    [InlineData(Bad, 1)]
    [InlineData("apiVersion: v1\nkind: Deployment\n", 0)]
    [InlineData("", 0)]
    [InlineData("a: [", 1)]
    [InlineData("apiVersion: serving.knative.dev/v1\nkind: Service\nspec: { template: {} }\n", 0)]
    [InlineData("apiVersion: v1\nKind: Service\n", 1)]
    public void The_exit_code_says_whether_something_is_wrong(string manifest, int expected)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(expected, Run([folder.Write("a.yaml", manifest)]).Code);
    }

    [Fact]
    public void What_does_not_exist_is_exit_code_2()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(2, Run([Path.Combine(folder.Path, "none.yaml")]).Code);
        Assert.Equal(2, Run([folder.Path]).Code);
        Assert.Equal(2, Run([folder.Write("a.yaml", Good)], against: Path.Combine(folder.Path, "none")).Code);
    }

    [Fact]
    public void A_service_is_judged_against_the_live_one_of_its_name()
    {
        using var folder = new TemporaryFolder();
        var live = folder.Write("live.json", """{"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Service","metadata":{"name":"web","namespace":"default"},"spec":{"clusterIP":"10.96.0.9","clusterIPs":["10.96.0.9"],"type":"ClusterIP","ports":[{"port":80,"protocol":"TCP","targetPort":80}]}}]}""");
        var manifest = folder.Write("new.yaml", Good.Replace("spec: {", "spec: { clusterIP: 10.96.0.10,", StringComparison.Ordinal));
        var (code, output, _) = Run([manifest], against: live);
        Assert.Equal(1, code);
        Assert.Contains("SVC801", output, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(string[] paths, string stdin = "", string? against = null)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var options = new ValidateManifestsOptions { Paths = paths, Against = against, Format = OutputFormat.Json };
        var code = new ValidateManifests(options).Run(output, error, new StringReader(stdin));
        return (code, output.ToString(), error.ToString());
    }
}
