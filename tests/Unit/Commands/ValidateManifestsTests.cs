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
    [InlineData("", 2)]
    [InlineData("# nothing\n---\n---\n", 2)]
    [InlineData("apiVersion: v1\nkind: List\nitems: []\n", 0)]
    [InlineData("a: [", 1)]
    [InlineData("apiVersion: serving.knative.dev/v1\nkind: Service\nspec: { template: {} }\n", 0)]
    [InlineData("apiVersion: v1\nKind: Service\n", 1)]
    public void The_exit_code_says_whether_something_is_wrong(string manifest, int expected)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(expected, Run([folder.Write("a.yaml", manifest)]).Code);
    }

    private const string Rest = "metadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n";
    private const string Item = "{ apiVersion: v1, kind: Service, metadata: { name: web }, spec: { ports: [{ port: 80 }] } }";

    // What the server says is of stage decode; what kubectl says before it asks the server, is advice.
    [Theory]
    [InlineData("apiVersion: v1\nkind: service\n" + Rest, "SVC059 decode 2:7")]
    [InlineData("apiVersion: v1\nkind: Services\n" + Rest, "SVC059 decode 2:7")]
    [InlineData("kind: Servce\n" + Rest, "SVC059 decode 1:7")]
    [InlineData("apiVersion: core/v1\nkind: Service\n" + Rest, "SVC055 decode 1:13")]
    [InlineData("apiVersion: networking.k8s.io/v1\nkind: Service\n" + Rest, "SVC055 decode 1:13")]
    [InlineData("apiVersion: v1\nkind: ''\n" + Rest, "SVC058 advice 2:7")]
    [InlineData("apiVersion: v1\nkind: 5\n" + Rest, "SVC058 advice 2:7,SVC604 decode 2:7")]
    [InlineData("apiVersion: v1\nmetadata: { name: web }\nspec: { ports: [{ port: 0 }] }\n", "SVC058 advice 1:1,SVC208 validate 3:17,SVC202 validate 3:25")]
    [InlineData("apiVersion: v1\nKind: Service\n" + Rest, "SVC058 advice 2:1,SVC603 decode 2:1")]
    [InlineData("apiVersion: v1\nmetadata: { name: web }\n", "SVC058 advice 1:1,SVC201 validate 1:1")]
    [InlineData("apiVersion: v1\nmetadata: { name: web }\ndata: {}\n", "SVC058 advice 1:1")]
    [InlineData("apiVersion: v1\nmetadata: { name: web }\nspec: { containers: [] }\n", "SVC058 advice 1:1")]
    [InlineData("replicas: 1\n", "SVC058 advice 1:1")]
    [InlineData("apiVersion: v1\nkind: ServiceAccount\n", "")]
    [InlineData("apiVersion: v1\nkind: Secret\n", "")]
    [InlineData("apiVersion: gateway.networking.x-k8s.io/v1\nkind: Service\n", "")]
    [InlineData("apiVersion: v1\nkind: List\n", "SVC060 advice 1:1")]
    [InlineData("apiVersion: v1\nkind: List\nitems: {}\n", "SVC060 advice 3:8")]
    [InlineData("apiVersion: v1\nkind: List\nitems: [null, a]\n", "SVC060 advice 3:9,SVC060 advice 3:15")]
    [InlineData("apiVersion: v1\nkind: List\nitems: [{ apiVersion: v1, kind: List, items: [" + Item + "] }]\n", "SVC060 advice 3:9")]
    [InlineData("kind: List\nitems: [" + Item + "]\n", "SVC055 advice 1:1")]
    [InlineData("apiVersion: v2\nkind: List\nitems: [" + Item + "]\n", "SVC055 advice 1:13")]
    [InlineData("apiVersion: apps/v1\nkind: List\nitems: [" + Item + "]\n", "")]
    [InlineData("apiVersion: v1\nkind: ServiceList\nitems: [{ metadata: { name: web }, spec: { ports: [{ port: 80 }] } }]\n", "")]
    [InlineData("apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80, targetPort: y }] }\n", "SVC609 advice 4:41")]
    [InlineData("--- " + Item + "\n", "SVC061 advice 1:5")]
    [InlineData("apiVersion: v1\nkind: Service\n" + Rest + "...\na: b: c\n", "SVC061 advice 6:5")]
    [InlineData("[" + Item + "]\n", "SVC060 advice 1:1")]
    [InlineData("apiVersion: 1\nkind: Service\n" + Rest, "SVC055 advice 1:13,SVC604 decode 1:13")]
    public void What_a_document_says_it_is_must_be_what_the_server_knows(string manifest, string expected)
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(Run([folder.Write("a.yaml", manifest)]).Output);
        var found = json.RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("code").GetString() != "SVC204")
            .Select(f => $"{f.GetProperty("code")} {f.GetProperty("stage")} {f.GetProperty("line")}:{f.GetProperty("column")}");
        Assert.Equal(expected, string.Join(',', found));
    }

    // The server comes to the second one only when the first is mended; it would be there then too.
    [Theory]
    [InlineData("ports: [{ port: 80, name: a }, { port: 80, name: b, foo: 1 }]", "SVC203 spec.ports[1],SVC601 spec.ports[1].foo")]
    [InlineData("ports: [{ port: 80, name: a }, { port: 80, name: b, protcol: UDP }]", "SVC601 spec.ports[1].protcol")]
    [InlineData("ports: [{ port: 80, name: a }, { port: 80, name: b, protocol: 5 }]", "SVC604 spec.ports[1].protocol")]
    [InlineData("selector: { a: 5, \"é\": x }, ports: [{ port: 80 }]", "SVC317 spec.selector,SVC604 spec.selector.a")]
    [InlineData("selector: { a: 5 }, ports: [{ port: 80 }]", "SVC604 spec.selector.a")]
    public void What_an_error_of_decoding_does_not_explain_is_told_with_it(string spec, string expected)
    {
        using var folder = new TemporaryFolder();
        using var json = JsonDocument.Parse(Run([folder.Write("a.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { " + spec + " }\n")]).Output);
        Assert.Equal(expected, string.Join(',', json.RootElement.GetProperty("findings").EnumerateArray().Select(f => $"{f.GetProperty("code")} {f.GetProperty("field")}").Order(StringComparer.Ordinal)));
    }

    // As kubectl has it: what a file holds counts, not its name; and a byte order mark says how it is written.
    [Theory]
    [InlineData("a.json", "utf-8")]
    [InlineData("a.yaml", "utf-16")]
    [InlineData("a.yaml", "utf-16BE")]
    [InlineData("a.json", "utf-16")]
    public void A_file_is_read_by_what_it_holds(string name, string encoding)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        File.WriteAllText(path, "# 商城\n" + Bad, System.Text.Encoding.GetEncoding(encoding));
        var (code, output, _) = Run([path]);
        Assert.Equal(1, code);
        Assert.Contains("spec.ports", output, StringComparison.Ordinal);
        Assert.Contains("\"line\":5", output.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b")]
    [InlineData("c")]
    public void Paths_that_overlap_name_a_file_once(string way)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.yaml", Good.Replace("spec: {", "spec: { type: NodePort, selector: { a: b },", StringComparison.Ordinal).Replace("port: 80", "port: 80, nodePort: 30080", StringComparison.Ordinal));
        var (code, output, _) = Run(way switch { "a" => [file, file], "b" => [folder.Path, file], _ => [folder.Path + "/.", file] });
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("documents").GetInt32());
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
    public void Where_nothing_is_there_to_check_that_is_said()
    {
        using var folder = new TemporaryFolder();
        var empty = folder.Write("empty.yaml", "# later\n");
        Assert.Equal((2, $"error: no manifests found in {empty}. Name files or folders with Services in YAML or JSON.\n"), Ending(Run([empty])));
        Assert.Equal((2, "error: no manifests found in standard input. Name files or folders with Services in YAML or JSON.\n"), Ending(Run(["-"])));
        var good = folder.Write("good.yaml", Good);
        Assert.Equal((0, $"note: no manifests found in {folder.Path}/empty.yaml\n"), Ending(Run([folder.Path])));
        Assert.Equal((0, ""), Ending(Run([good])));
        var bare = Directory.CreateDirectory(Path.Combine(folder.Path, "bare")).FullName;
        Assert.Equal((2, $"error: no manifests found in {bare}: the folder has no .yaml, .yml or .json file.\n"), Ending(Run([bare])));

        static (int, string) Ending((int Code, string Output, string Error) run) => (run.Code, run.Error.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("metadata: { name: \"w\u00e9\" }")]
    [InlineData("{ \"a\": \"\u00e9\" }")]
    public void Standard_input_is_judged_by_its_bytes(string text)
    {
        using var stdin = new StreamReader(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(text)));
        var output = new StringWriter();
        Assert.Equal(1, new ValidateManifests(new ValidateManifestsOptions { Paths = ["-"] }).Run(output, TextWriter.Null, stdin));
        Assert.StartsWith("stdin(1,", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("error SVC050: this is not UTF-8", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_that_lead_back_end_and_each_file_is_read_once()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a/web.yaml", Good);
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "up"), "..");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "a", "self"), "self");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "b"), "a");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "c.yaml"), Path.Combine("a", "web.yaml"));
        var (code, output, _) = Run([folder.Path]);
        Assert.Equal(0, code);
        using var json = JsonDocument.Parse(output);
        Assert.Equal(1, json.RootElement.GetProperty("documents").GetInt32());
    }

    [Fact]
    public void Whoever_watches_sees_every_file_and_is_gone_before_the_output()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", Good);
        folder.Write("b.yaml", Bad);
        var output = new StringWriter();
        var watch = new Watch(output);
        new ValidateManifests(new ValidateManifestsOptions { Paths = [folder.Path], Watch = steps => watch.Start(steps) }).Run(output, TextWriter.Null, TextReader.Null);
        Assert.Equal("2/2 before 0 characters", watch.Seen);
    }

    private sealed class Watch(StringWriter output) : IDisposable
    {
        private ServiceInfra.Planning.Steps? _steps;

        public string Seen { get; private set; } = "";

        public Watch Start(ServiceInfra.Planning.Steps steps)
        {
            _steps = steps;
            return this;
        }

        public void Dispose() => Seen = $"{_steps!.Done}/{_steps.Total} before {output.ToString().Length} characters";
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
        var options = new ValidateManifestsOptions { Paths = paths, Against = against, Output = new FindingOutput { Format = OutputFormat.Json } };
        var code = new ValidateManifests(options).Run(output, error, new StringReader(stdin));
        return (code, output.ToString(), error.ToString());
    }
}
