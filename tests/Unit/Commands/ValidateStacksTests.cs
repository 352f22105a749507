using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>'validate' of several stacks, with reports to files, and with --strict.</summary>
public sealed class ValidateStacksTests
{
    // An error of all stacks, one of two, one of the overlay of prod; a warning and a note of all.
    private const string Catalog = """
        { "services": {
          "both": { "selector": {}, "ports": [ { "port": 0 } ] },
          "two": { "selector": {}, "ports": [ { "port": 80, "nodePort": 40000 } ], "internetAccess": "NodePort" },
          "wait": { "selector": {}, "ports": [ { "port": 80 } ], "wait": "address" },
          "note": { "ports": [ { "port": 80 } ] }
        } }
        """;

    [Fact]
    public void What_is_the_same_in_several_stacks_is_told_once()
    {
        using var folder = Stacks();
        var run = CommandRun.Of("validate", "-c", folder.Path + "/services.json", "-s", "dev", "-s", "prod", "-s", "test");
        Assert.Equal(1, run.Exit);
        Assert.Equal("""
            services.json(2,50): error SVC202: /services/both/ports/0/port: port 0 is not in 1 to 65535. Write a number from 1 to 65535, such as 80.
            services.json(3,65): error SVC213: /services/two/ports/0/nodePort: node port 40000 is not in the cluster's range 30000-32767 (stacks dev, test). Write a number in 30000-32767, such as 32767, or leave it out to have one drawn.
            services.json(4,66): warning SVC115: /services/wait/wait: only a load balancer gets an address, and this Service is none: 'pulumi up' will wait for nothing. Write "none" or "endpoints", or "internetAccess": "LoadBalancer".
            services.json(5,3): note SVC118: /services/note: the Service selects no pods, so nothing answers at its address until somebody writes its endpoints. Add "selector": { "app": "note" } or a workload; or "selector": {}, if that is meant.
            services.prod.json(1,51): error SVC101: /services/both/lables: there is no field 'lables' here (stack prod). Did you mean 'labels'?
            12 Services in 3 stacks: 3 errors, 1 warning, 1 note. "explain CODE" says more about a code.

            """, run.Out.Replace(folder.Path + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_JSON_form_has_a_member_for_the_stacks()
    {
        using var folder = Stacks();
        using var json = JsonDocument.Parse(CommandRun.Of("validate", "-c", folder.Path + "/services.json", "-s", "dev", "-s", "prod", "-s", "test", "--format", "json").Out);
        Assert.Equal("""["dev","prod","test"]""", JsonSerializer.Serialize(json.RootElement.GetProperty("stacks")));
        Assert.Equal(12, json.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(["", "[\"dev\",\"test\"]", "", "", "[\"prod\"]"], json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.TryGetProperty("stacks", out var stacks) ? JsonSerializer.Serialize(stacks) : ""));
        using var one = JsonDocument.Parse(CommandRun.Of("validate", "-c", folder.Path + "/services.json", "-s", "dev", "-s", "dev", "--format", "json").Out);
        Assert.Equal(["documents", "findings"], one.RootElement.EnumerateObject().Select(m => m.Name));
        Assert.DoesNotContain(one.RootElement.GetProperty("findings").EnumerateArray(), f => f.TryGetProperty("stacks", out _));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Other_forms_say_the_stacks_in_their_text(string format)
    {
        using var folder = Stacks();
        var text = CommandRun.Of("validate", "-c", folder.Path + "/services.json", "-s", "dev", "-s", "prod", "-s", "test", "--format", format).Out;
        Assert.Contains("(stacks dev, test)", text, StringComparison.Ordinal);
        Assert.Contains("(stack prod)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("(stacks dev, prod, test)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_wrong_each_stack_is_counted()
    {
        var run = CommandRun.Of("validate", "--stack", "dev", "--stack", "prod");
        Assert.Equal((0, "services.json: nothing wrong (stack dev: 10 Services, Kubernetes 1.37; stack prod: 9 Services, Kubernetes 1.37)\n", ""), (run.Exit, run.Out.ReplaceLineEndings("\n"), run.Error));
    }

    [Fact]
    public void Reports_go_to_files_besides_standard_output()
    {
        using var folder = Stacks();
        string At(string name) => Path.Combine(folder.Path, name);
        string[] plain = ["validate", "-c", At("services.json"), "-s", "prod"];
        var run = CommandRun.Of([.. plain, "--report", $"sarif={At("a.sarif")}", "-r", $"junit={At("a.xml")}", "--report", $"text={At("a.txt")}", "--report", $"json={At("a.json")}", "--report", $"github={At("a.log")}"]);
        Assert.Equal(CommandRun.Of(plain), run);
        foreach (var (format, file) in new[] { ("sarif", "a.sarif"), ("text", "a.txt"), ("json", "a.json"), ("github", "a.log") })
            Assert.Equal(CommandRun.Of([.. plain, "--format", format]).Out, File.ReadAllText(At(file)));
        Assert.Equal("2", XDocument.Load(At("a.xml")).Root!.Attribute("failures")!.Value);
    }

    [Fact]
    public void Plain_manifests_have_reports_too()
    {
        using var folder = new TemporaryFolder();
        var sarif = Path.Combine(folder.Path, "a.sarif");
        var run = CommandRun.Of("validate", "-f", folder.Write("a.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [] }\n"), "--report", $"sarif={sarif}");
        Assert.Equal(1, run.Exit);
        Assert.Contains("SVC201", File.ReadAllText(sarif), StringComparison.Ordinal);
    }

    [Fact]
    public void What_docs_ci_md_runs_does_what_it_says()
    {
        using var folder = new TemporaryFolder();
        var line = Assert.Single(File.ReadAllLines(RepositoryRoot.At("docs", "ci.md")), l => l.StartsWith("    ServiceInfra validate ", StringComparison.Ordinal));
        var run = CommandRun.Of(line.Trim().Replace("=findings", $"={folder.Path}/findings", StringComparison.Ordinal).Split(' ')[1..]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(["findings.sarif", "findings.xml"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("--report xml=a: write FORM=FILE, with one of text, json, sarif, github, junit.", "validate", "--report", "xml=a")]
    [InlineData("--report sarif: write FORM=FILE", "validate", "--report", "sarif")]
    [InlineData("no-such-folder/a cannot be written", "validate", "--report", "text=no-such-folder/a")]
    [InlineData("validate -f judges by the settings of one stack, and --stack names 2. Run it once for each.", "validate", "-f", "manifests", "-s", "dev", "-s", "prod")]
    [InlineData("there is no stack 'prdo'", "validate", "-s", "dev", "-s", "prdo")]
    public void A_bad_option_is_said_before_anything_is_printed(string message, params string[] args)
    {
        var run = CommandRun.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private const string Warning = """{ "services": { "w": { "selector": {}, "ports": [ { "port": 80 } ], "wait": "address" }, "n": { "ports": [ { "port": 80 } ] } } }""";
    private const string Note = """{ "services": { "n": { "ports": [ { "port": 80 } ] } } }""";
    private const string Error = """{ "services": { "w": { "selector": {}, "ports": [ { "port": 0 } ], "wait": "address" } } }""";

    [Theory]
    [InlineData(Warning, false, 0, "0 errors, 1 warning, 1 note. \"")]
    [InlineData(Warning, true, 1, "0 errors, 1 warning, 1 note: with --strict, warnings fail the run. \"")]
    [InlineData(Note, true, 0, "0 errors, 0 warnings, 1 note. \"")]
    [InlineData(Error, true, 1, "1 error, 1 warning. \"")]
    [InlineData("""{ "services": { "n": { "selector": {}, "ports": [ { "port": 80 } ] } } }""", true, 0, "nothing wrong")]
    public void Strict_makes_warnings_fail_the_run_and_the_summary_says_so(string catalog, bool strict, int exit, string summary)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["validate", "-c", folder.Write("services.json", catalog), .. strict ? ["--strict"] : Array.Empty<string>()];
        // The second way is read by the command line's library.
        foreach (var run in (CommandRun[])[CommandRun.Of(args), CommandRun.Of([.. args, "--color", "never"])])
        {
            Assert.Equal((exit, ""), (run.Exit, run.Error));
            Assert.Contains(summary, run.Out, StringComparison.Ordinal);
            Assert.Equal(catalog == Warning, run.Out.Contains("warning SVC115", StringComparison.Ordinal) && !run.Out.Contains("error SVC", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("junit")]
    public void Forms_without_a_summary_leave_it_to_standard_error(string format)
    {
        using var folder = new TemporaryFolder();
        string[] args = ["validate", "-c", folder.Write("services.json", Warning), "--format", format];
        var (lax, strict) = (CommandRun.Of(args), CommandRun.Of([.. args, "--strict"]));
        Assert.Equal((0, "", 1, "error: 1 warning: with --strict, warnings fail the run.\n"), (lax.Exit, lax.Error, strict.Exit, strict.Error.ReplaceLineEndings("\n")));
        // Severities stay; a case of JUnit has none, only an outcome.
        if (format != "junit") Assert.Equal(lax.Out, strict.Out);
        else Assert.Equal(("0", "1"), (Failures(lax.Out), Failures(strict.Out)));

        static string Failures(string xml) => XDocument.Parse(xml).Root!.Attribute("failures")!.Value;
    }

    [Fact]
    public void Strict_is_for_plain_manifests_and_their_settings_too()
    {
        using var folder = new TemporaryFolder();
        var warned = folder.Write("warned/a.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }], externalIPs: [203.0.113.7] }\n");
        var fine = folder.Write("fine/a.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }] }\n");
        Assert.Equal(0, CommandRun.Of("validate", "-f", warned).Exit);
        var run = CommandRun.Of("validate", "-f", warned, "--strict");
        Assert.Equal(1, run.Exit);
        Assert.Contains("with --strict, warnings fail the run.", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.Of("validate", "-f", fine, "--strict").Exit);
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        folder.Write("Pulumi.dev.yaml", "config:\n  service-infra:namespace: x\n");
        string[] settings = ["validate", "-f", fine, "-c", folder.Write("services.json", Note), "-s", "dev"];
        Assert.Equal(0, CommandRun.Of(settings).Exit);
        var strict = CommandRun.Of([.. settings, "--strict"]);
        Assert.Equal(1, strict.Exit);
        Assert.Contains("SVC153", strict.Error, StringComparison.Ordinal);
        Assert.Contains("error: the settings have a warning: with --strict, warnings fail the run.", strict.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Stacks()
    {
        var folder = new TemporaryFolder();
        folder.Write("services.json", Catalog);
        folder.Write("services.prod.json", """{ "services": { "both": { "labels": { "a": "b" }, "lables": {} } } }""");
        folder.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        foreach (var (stack, ports) in new[] { ("dev", "30000-32767"), ("prod", "30000-41000"), ("test", "30000-32767") })
            folder.Write($"Pulumi.{stack}.yaml", $"config:\n  shop:nodePorts: {ports}\n");
        return folder;
    }
}
