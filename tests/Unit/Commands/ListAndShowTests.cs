using ServiceInfra.Commands;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>Names that a person gives to 'show', and the lines that 'list' gives to a person.</summary>
public sealed class ListAndShowTests
{
    private const string Catalog = """
        { "services": {
          "web-x": { "name": "web", "namespace": "x", "selector": {}, "ports": [ { "port": 80 } ] },
          "web-y": { "name": "web", "namespace": "y", "selector": {}, "ports": [ { "port": 80 } ] },
          "api": { "namespace": "x", "selector": {}, "ports": [ { "port": 80 } ] },
          "api-y": { "name": "api", "namespace": "y", "selector": {}, "ports": [ { "port": 80 } ] }
        } }
        """;

    [Theory]
    [InlineData("web-y", "y")]
    [InlineData("x/web", "x")]
    [InlineData("y/web", "y")]
    [InlineData("y/api", "y")]
    [InlineData("api", "x")]
    public void Show_takes_a_key_or_a_full_name(string name, string ns)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("show", name, "--catalog", folder.Write("services.json", Catalog));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains($"\nProject           {ns}\n", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web", "error: 'web' is the name of 2 Services. Show one by its key, or as namespace/name: web-x (x/web), web-y (y/web).")]
    [InlineData("y/wbe", "error: the catalog has no Service 'y/wbe'. Did you mean 'y/web'?")]
    [InlineData("wbe-y", "error: the catalog has no Service 'wbe-y'. Did you mean 'web-y'?")]
    public void Show_chooses_nothing_itself(string name, string error)
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("show", name, "--catalog", folder.Write("services.json", Catalog));
        Assert.Equal((2, "", error), (run.Exit, run.Out, run.Error.Trim()));
    }

    [Fact]
    public void List_cuts_no_word_on_a_narrow_terminal()
    {
        using var folder = new TemporaryFolder();
        var output = new StringWriter();
        CommandLine.Run(["list", "--catalog", folder.Write("services.json", """
            { "services": { "a-rather-long-name-of-a-service": { "namespace": "a-rather-long-namespace", "selector": {}, "ports": [ { "name": "a", "port": 80 }, { "name": "b", "port": 443 } ] } } }
            """)], new Terminal(output, TextWriter.Null, TextReader.Null, IsInteractive: true, HasColour: false));
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Equal("a-rather-long-name-of-a-service a-rather-long-namespace Virtual IP (assigned) 80:80/TCP, 443:443/TCP None            a-rather-long-name-of-a-service.a-rather-long-namespace.svc.cluster.local", lines[1]);
    }

    [Fact]
    public void In_a_pipe_no_line_is_broken_however_long_it_is()
    {
        using var folder = new TemporaryFolder();
        var ports = string.Join(", ", Enumerable.Range(10_000, 600).Select(p => $$"""{ "name": "p{{p}}", "port": {{p}} }"""));
        var catalog = folder.Write("services.json", $$"""{ "services": { "web": { "description": "{{new string('d', 5_000)}} {{new string('e', 5_000)}}", "selector": {}, "ports": [ {{ports}} ] }, "api": { "selector": {}, "ports": [ { "port": 80 } ] } } }""");
        var list = CommandRun.Of("list", "--catalog", catalog).Out.TrimEnd().Split('\n');
        Assert.Equal(3, list.Length);
        Assert.Contains("10598:10598/TCP, 10599:10599/TCP", list[1], StringComparison.Ordinal);
        var show = CommandRun.Of("show", "web", "--catalog", catalog).Out;
        Assert.Contains("10598:10598/TCP, 10599:10599/TCP\n", show, StringComparison.Ordinal);
        Assert.Contains("d eeee", show.Split("\n\n")[0], StringComparison.Ordinal);
        var old = folder.Write("old.yaml", CommandRun.Of("render", "--catalog", catalog).Out);
        var now = folder.Write("now/services.json", File.ReadAllText(catalog).Replace("eee ", "", StringComparison.Ordinal).Replace(" eee", " fff", StringComparison.Ordinal));
        Assert.Contains("d fff", Assert.Single(CommandRun.Of("preview", "--catalog", now, "--against", old).Out.Split('\n'), l => l.Contains("description", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"targetPort\": \"\", \"protocol\": \"\"")]
    [InlineData("\"targetPort\": 0")]
    public void What_a_manifest_leaves_empty_is_what_the_server_makes_of_it(string port)
    {
        using var folder = new TemporaryFolder();
        var catalog = folder.Write("services.json", $$"""{ "services": { "web": { "manifest": { "apiVersion": "v1", "kind": "Service", "metadata": { "name": "web" }, "spec": { "type": "", "sessionAffinity": "", "selector": { "a": "b" }, "ports": [ { "port": 80, {{port}} } ] } } } } }""");
        Assert.Contains(" 80:80/TCP ", CommandRun.Of("list", "--catalog", catalog).Out, StringComparison.Ordinal);
        Assert.Contains("\nSession affinity  None\n", CommandRun.Of("show", "web", "--catalog", catalog).Out, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(CommandRun.Of("show", "web", "--catalog", catalog, "--format", "json").Out);
        var first = json.RootElement.GetProperty("ports")[0];
        Assert.Equal((80, "TCP", "None"), (first.GetProperty("targetPort").GetInt32(), first.GetProperty("protocol").GetString(), json.RootElement.GetProperty("sessionAffinity").GetProperty("type").GetString()));
    }
}
