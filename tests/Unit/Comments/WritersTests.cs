using System.Text.Json;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Tests.Changes;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>The forms for machines.</summary>
public sealed class WritersTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void GitHub_gets_ten_errors_and_ten_warnings_the_worst_first_and_the_rest_as_a_number()
    {
        ChangeRecord[] changes = [.. Many(12, "selector-removed"), .. Many(15, "port-removed"), .. Many(1, "first-ip-family-changed"), .. Many(30, "selector-changed"), .. Many(3, "service-removed")];
        var text = Write("github", new ChangeReports { Stacks = [new ChangeReport { Stack = "dev", Changes = changes }] });
        var lines = text.TrimEnd().Split('\n');
        Assert.Equal(10, lines.Count(l => l.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Equal(10, lines.Count(l => l.StartsWith("::warning ", StringComparison.Ordinal)));
        Assert.StartsWith("::error file=services.json,line=3,col=5,title=refused%3A first IP family changed (dev)::shop/svc0", lines[0], StringComparison.Ordinal);
        Assert.Equal("::notice title=Services::and 11 more; the comment and the report have them all", lines[^1]);
    }

    [Fact]
    public void Workflow_commands_cannot_come_from_data()
    {
        var evil = Many(1, "port-removed")[0] with { Service = "shop/a\n::set-output name=x::y%0A::error::z", File = "a,b:c%0A.json" };
        var lines = Write("github", new ChangeReports { Stacks = [new ChangeReport { Changes = [evil] }] }).TrimEnd().Split('\n');
        Assert.StartsWith("::error file=a%2Cb%3Ac%250A.json,line=3", Assert.Single(lines), StringComparison.Ordinal);
        Assert.Contains("⏎::set-output name=x::y%250A", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Consented_danger_is_a_warning()
    {
        var change = Many(1, "port-removed")[0] with { Consents = [new Consent { Service = "*", Rule = "port-removed", Reason = "r", Until = new DateOnly(2026, 12, 31) }] };
        Assert.StartsWith("::warning ", Write("github", new ChangeReports { Stacks = [new ChangeReport { Changes = [change] }] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_has_what_code_scanning_needs()
    {
        var changes = new[] { Many(1, "port-removed")[0], Many(1, "selector-changed")[0], Many(1, "labels-added")[0], Many(1, "service-removed")[0] };
        using var sarif = JsonDocument.Parse(Write("sarif", new ChangeReports { Stacks = [new ChangeReport { Stack = "dev", Changes = changes }, new ChangeReport { Stack = "prod" }] }));
        var runs = sarif.RootElement.GetProperty("runs");
        Assert.Equal(["serviceinfra-changes/dev/", "serviceinfra-changes/prod/"], runs.EnumerateArray().Select(r => r.GetProperty("automationDetails").GetProperty("id").GetString()));
        var results = runs[0].GetProperty("results");
        Assert.Equal([("port-removed", "error"), ("selector-changed", "note"), ("service-removed", "error")], results.EnumerateArray().Select(r => (r.GetProperty("ruleId").GetString()!, r.GetProperty("level").GetString()!)));
        var location = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(("services.json", 3, 5), (location.GetProperty("artifactLocation").GetProperty("uri").GetString(), location.GetProperty("region").GetProperty("startLine").GetInt32(), location.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.Equal(3, runs[0].GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength());
    }

    [Fact]
    public void A_fingerprint_stays_when_lines_move()
    {
        var change = Many(1, "port-removed")[0];
        Assert.Equal(ChangeWords.Fingerprint(change), ChangeWords.Fingerprint(change with { Line = 99, Old = "other" }));
        Assert.NotEqual(ChangeWords.Fingerprint(change), ChangeWords.Fingerprint(change with { Service = "shop/other" }));
    }

    [Fact]
    public void GitLab_gets_an_issue_each()
    {
        using var issues = JsonDocument.Parse(Write("gitlab", new ChangeReports { Stacks = [new ChangeReport { Stack = "dev", Changes = Many(2, "port-removed") }, new ChangeReport { Stack = "prod", Changes = Many(1, "port-removed") }] }));
        Assert.Equal(["critical", "critical"], issues.RootElement.EnumerateArray().Select(i => i.GetProperty("severity").GetString()));
        Assert.Equal(3, issues.RootElement[0].GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32());
    }

    [Theory]
    [InlineData("service-removed", false, "critical")]
    [InlineData("service-removed", true, "major")]
    [InlineData("first-ip-family-changed", true, "major")]
    [InlineData("selector-removed", false, "major")]
    [InlineData("selector-changed", true, "minor")]
    [InlineData("port-added", false, "info")]
    public void GitLab_rates_what_is_agreed_to_no_error(string rule, bool isAgreed, string severity)
    {
        var change = Many(1, rule)[0] with { Consents = isAgreed ? [new Consent { Service = "*", Rule = rule, Reason = "r", Until = new DateOnly(2026, 12, 31) }] : [] };
        using var issues = JsonDocument.Parse(Write("gitlab", new ChangeReports { Stacks = [new ChangeReport { Changes = [change] }] }));
        Assert.Equal(severity, issues.RootElement[0].GetProperty("severity").GetString());
    }

    [Theory]
    [InlineData("port-added", "Clients notice nothing.")]
    [InlineData("aws-name-or-subnets", "Clients notice nothing: what the manifest says from now on is not so.")]
    [InlineData("owners-changed", "Clients notice nothing at first.")]
    [InlineData("first-ip-family-changed", "Nothing changes: the deployment fails.")]
    public void A_sentence_says_who_notices_nothing(string rule, string felt) =>
        Assert.Contains($"80 (removed). {felt}", ChangeWords.Sentence(Many(1, rule)[0]), StringComparison.Ordinal);

    [Fact]
    public void A_report_of_an_earlier_version_may_name_no_file()
    {
        _scratch.Write("report.json", Write("json", new ChangeReports { Stacks = [new ChangeReport { Changes = Many(1, "service-removed") }] }).Replace("\"file\": \"services.json\"", "\"file\": null", StringComparison.Ordinal));
        Assert.Equal("services.json", ChangesJson.Read(Path.Combine(_scratch.Folder, "report.json")).Stacks[0].Changes[0].File);
    }

    [Fact]
    public void Json_comes_back_as_it_went_with_the_readers_own_words()
    {
        var reports = new ChangeReports { Commit = "1a2b3c4", Time = new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero), Stacks = [new ChangeReport { Stack = "dev", Against = "main", Changes = Many(2, "port-removed"), Updated = 2, NotChecked = ["pods"] }] };
        _scratch.Write("report.json", Write("json", reports));
        var read = ChangesJson.Read(Path.Combine(_scratch.Folder, "report.json"));
        Assert.Equal(ChangesMarkdown.Compose(reports, null), ChangesMarkdown.Compose(read, null));
        _scratch.Write("forged.json", Write("json", reports).Replace("port removed", "all is well", StringComparison.Ordinal).Replace("\"breaks\"", "\"harmless\"", StringComparison.Ordinal));
        Assert.Equal(ChangesMarkdown.Compose(reports, null), ChangesMarkdown.Compose(ChangesJson.Read(Path.Combine(_scratch.Folder, "forged.json")), null));
    }

    [Theory]
    [InlineData("", "is not a report")]
    [InlineData("[]", "is not a report")]
    [InlineData("""{ "format": 1, "stacks": null }""", "is not a report")]
    [InlineData("""{ "format": 1, "stacks": [ { "changes": [ { "service": "a" } ] } ] }""", "is not a report")]
    [InlineData("""{ "format": 2, "stacks": [] }""", "has format 2")]
    public void What_is_no_report_is_told(string text, string message)
    {
        _scratch.Write("report.json", text);
        Assert.Contains(message, Assert.Throws<ServiceInfra.Catalog.UnreadableException>(() => ChangesJson.Read(Path.Combine(_scratch.Folder, "report.json"))).Message, StringComparison.Ordinal);
    }

    internal static ChangeRecord[] Many(int count, string rule)
    {
        var of = ChangeRules.ById[rule];
        return [.. Enumerable.Range(0, count).Select(i => new ChangeRecord { Kind = "Service", Service = $"shop/svc{i}", Rule = rule, Classes = of.Classes, Title = of.Title, Why = of.Why, Feels = of.Feels, Do = of.Do, Source = of.Source, Field = "spec.ports[http]", Old = "80", File = "services.json", Line = 3, Column = 5 })];
    }

    private static string Write(string form, ChangeReports reports)
    {
        var output = new StringWriter();
        ChangesWriters.All[form](reports, output, null);
        return output.ToString();
    }

    [Fact]
    public void GitLab_keeps_what_differs_between_stacks_apart()
    {
        var changed = Many(1, "node-port-renumbered")[0];
        var agreed = changed with { Old = "30001", New = "30002", Consents = [new Consent { Service = "*", Rule = changed.Rule, Reason = "r", Until = new DateOnly(2026, 12, 31) }] };
        using var issues = JsonDocument.Parse(Write("gitlab", new ChangeReports { Stacks = [new ChangeReport { Stack = "dev", Changes = [agreed] }, new ChangeReport { Stack = "prod", Changes = [changed with { Old = "31001", New = "31002" }] }] }));
        var all = issues.RootElement.EnumerateArray().ToArray();
        Assert.Equal(2, all.Select(i => i.GetProperty("fingerprint").GetString()).Distinct().Count());
        Assert.Equal(["critical", "major"], all.Select(i => i.GetProperty("severity").GetString()).Order());
        Assert.EndsWith(" (prod)", all.Single(i => i.GetProperty("severity").GetString() == "critical").GetProperty("description").GetString(), StringComparison.Ordinal);
        // What is the same everywhere has the fingerprint that it has on one stack.
        string One(params ChangeReport[] stacks) => JsonDocument.Parse(Write("gitlab", new ChangeReports { Stacks = stacks })).RootElement[0].GetProperty("fingerprint").GetString()!;
        Assert.Equal(One(new ChangeReport { Changes = [changed] }), One(new ChangeReport { Stack = "dev", Changes = [changed] }, new ChangeReport { Stack = "prod", Changes = [changed] }));
    }

    [Fact]
    public void Sarif_of_many_stacks_leaves_none_out()
    {
        var change = Many(1, "port-removed")[0];
        var stacks = Enumerable.Range(1, 25).Select(i => new ChangeReport { Stack = $"s{i}", Changes = [change] }).ToArray();
        using var sarif = JsonDocument.Parse(Write("sarif", new ChangeReports { Stacks = stacks }));
        var runs = sarif.RootElement.GetProperty("runs").EnumerateArray().ToArray();
        Assert.Equal(20, runs.Length);
        Assert.Equal("serviceinfra-changes/others/", runs[^1].GetProperty("automationDetails").GetProperty("id").GetString());
        Assert.Equal(["s20", "s21", "s22", "s23", "s24", "s25"], runs[^1].GetProperty("results").EnumerateArray().Select(r => r.GetProperty("message").GetProperty("text").GetString()!.Split(':')[0]));
        Assert.All(runs, r => Assert.Equal("unicodeCodePoints", r.GetProperty("columnKind").GetString()));
    }

    [Fact]
    public void Sarif_cuts_no_character_in_two()
    {
        foreach (var length in (int[])[960, 961])
            using (var sarif = JsonDocument.Parse(Write("sarif", new ChangeReports { Stacks = [new ChangeReport { Changes = [Many(1, "port-removed")[0] with { Service = "", Alias = new string('x', length - 900) + string.Concat(Enumerable.Repeat("😀", 600)) }] }] })))
                Assert.DoesNotContain('\uFFFD', sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString()!);
    }
}
