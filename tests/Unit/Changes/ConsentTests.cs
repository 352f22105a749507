using ServiceInfra.Changes;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Consent in the repository, and the gate.</summary>
public sealed class ConsentTests
{
    private const string Old = "spec: { ports: [ { name: http, port: 80 }, { name: metrics, port: 9102 } ] }", New = "spec: { ports: [ { name: http, port: 80 } ] }";
    private static readonly DateOnly Today = new(2026, 7, 1);

    [Theory]
    [InlineData("""{ "service": "shop/web", "rule": "port-removed", "reason": "moved", "until": "2026-07-01" }""", true)]
    [InlineData("""{ "service": "*", "class": "breaks", "reason": "moved", "until": "2026-12-31" }""", true)]
    [InlineData("""{ "service": "shop/web", "stack": "dev", "class": "breaks", "reason": "moved", "until": "2026-12-31" }""", true)]
    [InlineData("""{ "service": "shop/web", "stack": "prod", "class": "breaks", "reason": "moved", "until": "2026-12-31" }""", false)]
    [InlineData("""{ "service": "shop/cart", "class": "breaks", "reason": "moved", "until": "2026-12-31" }""", false)]
    [InlineData("""{ "service": "shop/web", "rule": "port-renamed", "reason": "moved", "until": "2026-12-31" }""", false)]
    [InlineData("""{ "service": "shop/web", "rule": "port-removed", "reason": "moved", "until": "2026-06-30" }""", false)]
    [InlineData("""{ "service": "shop/web", "rule": "port-removed", "class": "breaks", "reason": "moved", "until": "2026-12-31" }""", true)]
    [InlineData("""{ "service": "shop/web", "rule": "port-renamed", "class": "breaks", "reason": "moved", "until": "2026-12-31" }""", false)]
    [InlineData("""{ "service": "shop/web", "rule": "port-removed", "field": "spec.ports[metrics]", "reason": "moved", "until": "2026-12-31" }""", true)]
    [InlineData("""{ "service": "shop/web", "rule": "port-removed", "field": "spec.ports[http]", "reason": "moved", "until": "2026-12-31" }""", false)]
    public void Counts_for_its_service_stack_rule_and_time(string consent, bool counts)
    {
        var (changes, _) = Read(consent).Apply(ChangesOf.Compare(Old, New), "dev", Today);
        Assert.Equal(counts, changes[0].Consents.Count == 1);
        var reports = new ChangeReports { Stacks = [new ChangeReport { Stack = "dev", Changes = changes }] };
        Assert.Equal(counts ? 0 : 1, new ChangeGate(new HashSet<ChangeClass> { ChangeClass.Breaks }).Blocking(reports).Count);
        Assert.Empty(new ChangeGate(new HashSet<ChangeClass> { ChangeClass.Opens }).Blocking(reports));
    }

    [Theory]
    [InlineData("\"class\": \"breaks\"", false)]
    [InlineData("\"rule\": \"service-removed\", \"class\": \"breaks\"", false)]
    [InlineData("\"rule\": \"service-removed\", \"class\": \"danger\"", true)]
    [InlineData("\"rule\": \"service-removed\"", true)]
    public void What_is_agreed_to_in_part_is_gated_and_not_called_agreed(string what, bool whole)
    {
        var (changes, _) = Read($$"""{ "service": "*", {{what}}, "reason": "r", "until": "2026-12-31" }""").Apply(ChangesOf.Compare(New, null), null, Today);
        var reports = new ChangeReports { Stacks = [new ChangeReport { Changes = changes }] };
        Assert.Equal(whole ? 0 : 1, new ChangeGate(new HashSet<ChangeClass> { ChangeClass.Breaks, ChangeClass.Closes }).Blocking(reports).Count);
        Assert.Equal(whole, changes[0].IsAgreed);
        Assert.Equal($"1 breaking, 1 closing{(whole ? " (1 agreed)" : "")}", reports.Stacks[0].Verdict);
        Assert.Contains(whole ? "✅ agreed until 2026-12-31: `r`" : "✅ agreed to breaks alone until 2026-12-31: `r`", Written("markdown", reports), StringComparison.Ordinal);
        Assert.StartsWith(whole ? "::warning " : "::error ", Written("github", reports), StringComparison.Ordinal);
        Assert.Contains(whole ? "\"level\": \"warning\"" : "\"level\": \"error\"", Written("sarif", reports), StringComparison.Ordinal);
        Assert.Contains(whole ? "\"severity\": \"major\"" : "\"severity\": \"critical\"", Written("gitlab", reports), StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_stack_agrees_to_is_not_agreed_to_on_the_other()
    {
        var consents = Read("""{ "service": "*", "stack": "dev", "class": "danger", "reason": "nobody depends on dev", "until": "2026-12-31" }""");
        ChangeReport Of(string stack) => new() { Stack = stack, Changes = consents.Apply(ChangesOf.Compare(Old, New), stack, Today).Changes };
        var reports = new ChangeReports { Stacks = [Of("dev"), Of("prod")] };
        var rows = Written("markdown", reports).Split('\n').Where(l => l.StartsWith("| 🔴", StringComparison.Ordinal)).ToArray();
        Assert.Equal((2, "`prod`", "`dev`"), (rows.Length, rows[0].Split(' ')[5], rows[1].Split(' ')[5]));
        Assert.DoesNotContain("agreed", rows[0], StringComparison.Ordinal);
        Assert.Contains("✅ agreed until 2026-12-31: `nobody depends on dev`", rows[1], StringComparison.Ordinal);
        Assert.Contains("::error ", Written("github", reports), StringComparison.Ordinal);
    }

    [Fact]
    public void Consent_counts_for_every_class_that_the_gate_knows()
    {
        const string other = "spec: { selector: { app: b }, ports: [ { name: http, port: 80 } ] }";
        var rerouted = ChangesOf.Compare(other.Replace("app: b", "app: a", StringComparison.Ordinal), other);
        var gate = new ChangeGate(new HashSet<ChangeClass> { ChangeClass.Reroutes });
        foreach (var (consent, blocking) in (ReadOnlySpan<(string, int)>)[("reroutes", 0), ("danger", 1), ("breaks", 1)])
        {
            var (changes, notes) = Read($$"""{ "service": "*", "class": "{{consent}}", "reason": "r", "until": "2026-12-31" }""").Apply(rerouted, null, Today);
            Assert.Equal((blocking, blocking), (gate.Blocking(new ChangeReports { Stacks = [new ChangeReport { Changes = changes }] }).Count, notes.Count));
        }
    }

    [Fact]
    public void What_has_ended_and_what_nothing_needs_is_said()
    {
        var consents = Read("""
            { "service": "shop/web", "rule": "port-removed", "reason": "r", "until": "2026-06-30" },
            { "service": "shop/web", "rule": "port-renamed", "reason": "r", "until": "2026-12-31" },
            { "service": "shop/old", "rule": "port-renamed", "reason": "r", "until": "2026-01-01" }
            """);
        var (_, notes) = consents.Apply(ChangesOf.Compare(Old, New), "dev", Today);
        Assert.Equal(
            [
                "consents.json(1,16): the consent to 'port-removed' for shop/web ended on 2026-06-30 and no longer counts. Renew it, or remove it.",
                "consents.json(2,1): the consent to 'port-renamed' for shop/web is not needed by any change.",
                "consents.json(3,1): the consent to 'port-renamed' for shop/old ended on 2026-01-01. Remove it.",
            ],
            notes);
    }

    [Theory]
    [InlineData("""{ "service": "a/b", "rule": "port-remved", "reason": "r", "until": "2026-12-31" }""", "consents.json(1,44): error SVC104: /consents/0/rule: there is no rule \"port-remved\". Did you mean 'port-removed'?")]
    [InlineData("""{ "service": "a/b", "rule": "to-from", "reason": "r", "until": "2026-12-31" }""", "there is no rule \"to-from\". The report names them, and docs/changes.md lists them.")]
    [InlineData("""{ "service": "a/b", "class": "bad", "reason": "r", "until": "2026-12-31" }""", "there is no class \"bad\". Known here: refused, breaks, opens, closes, later, reroutes, harmless, danger.")]
    [InlineData("""{ "service": "a/b", "class": "Breaks", "reason": "r", "until": "2026-12-31" }""", "there is no class \"Breaks\". Did you mean 'breaks'?")]
    [InlineData("""{ "service": "a/b", "rule": "port-removed", "reason": "r", "until": "31.12.2026" }""", "\"until\" is a day such as 2026-12-31")]
    [InlineData("""{ "service": "a/b", "rule": "port-removed", "until": "2026-12-31" }""", "this consent lacks \"reason\".")]
    [InlineData("""{ "service": "a/b", "rule": "port-removed", "class": "opens", "reason": "r", "until": "2026-12-31" }""", "error SVC106: /consents/0/class: no change of the rule \"port-removed\" is of class \"opens\". Write \"breaks\", or leave \"class\" out.")]
    [InlineData("""{ "service": "a/b", "reason": "r", "until": "2026-12-31" }""", "a consent names a \"rule\", a \"class\" or both.")]
    [InlineData("""{ "service": "a/b", "rule": "port-removed", "field": "", "reason": "r", "until": "2026-12-31" }""", "\"field\" of this consent is empty.")]
    [InlineData("""{ "service": "a/b", "rules": "port-removed", "class": "breaks", "reason": "r", "until": "2026-12-31" }""", "a consent has no field \"rules\". Did you mean 'rule'?")]
    [InlineData("""{ "service": "a/b", "class": "breaks", "class": "breaks", "reason": "r", "until": "2026-12-31" }""", "\"class\" is written twice.")]
    [InlineData("""{ "service": 1, "rule": "port-removed", "reason": "r", "until": "2026-12-31" }""", "\"service\" is a string, not a number.")]
    [InlineData("""{ "service": "search", "rule": "port-removed", "reason": "r", "until": "2026-12-31" }""", "\"search\" names no Service: a Service is namespace/name, or * for every one. Write \"NAMESPACE/search\".")]
    [InlineData("[", "error SVC001: this is not JSON")]
    [InlineData("5", "a consent is an object")]
    public void A_mistake_in_it_is_told_with_its_place(string consent, string message)
    {
        var read = Read(consent);
        Assert.Contains(message, FindingText.Line(Assert.Single(read.Findings)), StringComparison.Ordinal);
        Assert.Empty(read.Consents);
    }

    [Fact]
    public void Consent_to_danger_covers_every_dangerous_class()
    {
        var (changes, _) = Read("""{ "service": "*", "class": "danger", "reason": "r", "until": "2026-12-31" }""").Apply(ChangesOf.Compare(New, null), null, Today);
        var reports = new ChangeReports { Stacks = [new ChangeReport { Changes = changes }] };
        Assert.Empty(new ChangeGate(new HashSet<ChangeClass> { ChangeClass.Breaks, ChangeClass.Closes }).Blocking(reports));
        Assert.Equal("danger", changes[0].Consents[0].What);
    }

    [Fact]
    public void Validate_and_preview_tell_all_mistakes_at_once()
    {
        using var scratch = new ScratchCatalog();
        scratch.Write("Pulumi.prod.yaml", "config: {}\n");
        scratch.Write("services.test.json", """{ "services": {} }""");
        scratch.Plan("""{ "search": { "namespace": "shop", "ports": [ { "port": 80 } ] } }""");
        scratch.Write("consents.json", """
            { "consents": [
              { "service": "search", "rule": "port-remved", "reason": "r", "until": "2026-12-31" },
              { "service": "*", "stack": "test", "class": "danger", "reason": "r", "until": "2026-12-31" },
              { "service": "*", "stack": "prodd", "class": "danger", "reason": "", "until": "2026-12-31" }
            ] }
            """);
        var validate = CommandLineRun.Run(["validate", "-c", scratch.CatalogPath]);
        var preview = CommandLineRun.Run(["preview", "-c", scratch.CatalogPath]);
        Assert.Equal((1, 2), (validate.Code, preview.Code));
        foreach (var text in (string[])[validate.Out, preview.Error])
            foreach (var part in (string[])["(2,16): error SVC104: /consents/0/service: ", "Write \"shop/search\".", "(2,34): error SVC104: /consents/0/rule: ", "(4,30): warning SVC104: /consents/2/stack: there is no stack \"prodd\"", "Did you mean 'prod'?", "(4,68): error SVC105: /consents/2/reason: "])
                Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.Equal("", preview.Out);
        Assert.DoesNotContain("nothing wrong", validate.Out, StringComparison.Ordinal);
    }

    private static string Written(string form, ChangeReports reports)
    {
        var output = new StringWriter();
        ChangesWriters.All[form](reports, output, null);
        return output.ToString();
    }

    private static ConsentFile Read(string consents) => ConsentFile.Read(ChangesOf.Text("consents.json", $"{{ \"consents\": [{consents}] }}"));

    [Fact]
    public void Notes_are_one_word_about_all_stacks()
    {
        using var scratch = new ScratchCatalog();
        scratch.Write("Pulumi.yaml", "name: shop\nruntime: dotnet\n");
        foreach (var stack in (string[])["dev", "prod"]) scratch.Write($"Pulumi.{stack}.yaml", "config: {}\n");
        const string web = """{ "services": { "web": { "namespace": "shop", "selector": {}, "ports": [ { "name": "http", "port": 80 }, { "name": "more", "port": 81 } ] } } }""";
        var fewer = web.Replace(", { \"name\": \"more\", \"port\": 81 }", "", StringComparison.Ordinal);
        scratch.Write("services.json", web);
        scratch.Write("prod.yaml", CommandLineRun.Run(["render", "-c", scratch.CatalogPath]).Out);
        scratch.Write("services.json", fewer);
        scratch.Write("dev.yaml", CommandLineRun.Run(["render", "-c", scratch.CatalogPath]).Out);
        scratch.Write("consents.json", """
            { "consents": [
              { "service": "shop/web", "rule": "port-removed", "reason": "r", "until": "2999-12-31" },
              { "service": "*", "rule": "port-removed", "reason": "r", "until": "2020-12-31" },
              { "service": "shop/web", "rule": "port-renamed", "reason": "r", "until": "2999-12-31" }
            ] }
            """);
        foreach (var stacks in (string[][])[["dev", "prod"], ["prod", "dev"]])
        {
            var (_, text, _) = CommandLineRun.Run(["preview", "-c", scratch.CatalogPath, "--stack", stacks[0], "--stack", stacks[1], "--against", Path.Combine(scratch.Folder, "{stack}.yaml"), "--format", "markdown"]);
            var notes = text.Split('\n').Where(l => l.StartsWith("> ", StringComparison.Ordinal)).ToArray();
            Assert.Equal(2, notes.Length);
            Assert.EndsWith("ended on 2020-12-31 and no longer counts. Renew it, or remove it.", notes[0], StringComparison.Ordinal);
            Assert.EndsWith("'port-renamed' for shop/web is not needed by any change.", notes[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("\"rule\": \"labels-changed\"")]
    [InlineData("\"rule\": \"namespace-removed\"")]
    [InlineData("\"class\": \"danger\"")]
    public void A_Namespace_is_named_by_its_name(string what) =>
        Assert.Empty(ConsentFile.Read(new ServiceInfra.Documents.Utf8Text("consents.json", System.Text.Encoding.UTF8.GetBytes($$"""{ "consents": [ { "service": "demo", {{what}}, "reason": "r", "until": "2026-12-31" } ] }"""))).Findings);
}
