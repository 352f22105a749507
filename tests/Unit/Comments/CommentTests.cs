using System.Text.RegularExpressions;
using ServiceInfra.Changes;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Tests.Changes;
using Xunit;

namespace ServiceInfra.Tests.Comments;

/// <summary>What stands in the comment, and what never may.</summary>
public sealed partial class CommentTests
{
    private const int GitHubLimit = 65_536;

    [Fact]
    public void A_thousand_Services_with_Chinese_aliases_stay_within_the_limit()
    {
        var changes = Enumerable.Range(0, 1000).SelectMany(i => Compare($"svc{i}", $"商城前端第{i}号{new string('长', 40)}")).ToArray();
        Assert.Equal(3000, changes.Length);
        var comment = Comment(changes);
        Assert.InRange(comment.Length, CommentBudget.Limit - 1500, CommentBudget.Limit);
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(comment), CommentBudget.Limit, GitHubLimit * 4);
        Closed(comment);
        var last = comment.TrimEnd().Split('\n')[^1];
        Assert.Matches(@"^Left out, for the size of a comment: \d+ of 1000 changes that need a look, all 1000 that reroute, all 1000 harmless\. \[Full report\]\(https://example\.com/run\)$", last.Replace("\n", "", StringComparison.Ordinal));
        Assert.StartsWith("<!-- serviceinfra-changes format=1 commit=1a2b3c4d5e6f time=2026-07-01T12:04:00Z -->\n### Services: `prod` 1000 breaking\n", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void The_harmless_is_dropped_first()
    {
        var breaks = Enumerable.Range(0, 50).SelectMany(i => Compare($"svc{i}", "")).Where(c => c.IsDanger);
        var harmless = Enumerable.Range(0, 2000).SelectMany(i => Compare($"svc{i}", "")).Where(c => c.Worst == ChangeClass.Harmless);
        var comment = Comment([.. breaks, .. harmless]);
        Assert.Equal(50, Regex.Count(comment, "port removed"));
        Assert.Matches(@"Left out, for the size of a comment: \d+ of 2000 harmless\.", comment);
        Assert.Contains("<summary>2000 harmless</summary>", comment, StringComparison.Ordinal);
        Closed(comment);
    }

    [Fact]
    public void A_thousand_changes_of_one_rule_leave_room_for_the_few_of_another()
    {
        var breaks = Enumerable.Range(0, 1000).SelectMany(i => Compare($"svc{i}", $"商城前端第{i}号")).Where(c => c.IsDanger);
        var opens = ChangesOf.Compare("spec: { ports: [ { port: 80 } ] }", "spec: { externalIPs: [ 198.51.100.7 ], ports: [ { port: 80 } ] }");
        var comment = Comment([.. breaks, .. opens]);
        Assert.Contains("| `shop/web` | external IPs added<br>", comment, StringComparison.Ordinal);
        Assert.Matches(@"Left out, for the size of a comment: \d+ of 1001 changes that need a look\.", comment);
        // "as above" points to a row of the same rule.
        var rows = comment.Split('\n').Where(l => l.StartsWith("| 🔴", StringComparison.Ordinal) || l.StartsWith("| 🔓", StringComparison.Ordinal)).ToArray();
        for (var i = 1; i < rows.Length; i++)
            if (rows[i].EndsWith("| as above | as above |", StringComparison.Ordinal)) Assert.Equal(rows[i - 1].Split('|')[1], rows[i].Split('|')[1]);
        Closed(comment);
    }

    [Theory]
    [InlineData("@octocat and #1")]
    [InlineData("a | b")]
    [InlineData("```\n::error::x\n# heading")]
    [InlineData("`` ` ```` ")]
    [InlineData("</details><script>alert(1)</script><img src=https://evil.example/x.png>")]
    [InlineData("[click](https://evil.example) ![x](https://evil.example/x.png)")]
    [InlineData("\u202Egnp.exe\u2066\u200b")]
    [InlineData("--> <!-- serviceinfra-changes")]
    [InlineData("\\| \\")]
    [InlineData("|-|\n|-|")]
    [InlineData("&lt;b&gt; &#64;octocat")]
    [InlineData("/close")]
    [InlineData("x\n/merge")]
    public void Nothing_from_a_catalog_is_alive(string evil)
    {
        var change = new ChangeRecord { Kind = "Service", Service = $"shop/{evil}", Alias = evil, Rule = "labels-changed", Classes = [], Title = "label changed or removed", Feels = "x.", Field = $"metadata.labels[{evil}]", Old = evil, New = evil + "2" };
        ChangeRecord[] changes = [change with { Classes = [ChangeClass.Breaks], Consents = [new Consent { Service = "*", Reason = evil, Until = new DateOnly(2026, 12, 31), Rule = "x" }] }, change with { Classes = [ChangeClass.Reroutes] }, change with { Classes = [ChangeClass.Harmless] }];
        var report = new ChangeReport { Stack = evil, Against = evil, Changes = changes, ConsentNotes = [evil], NotChecked = [evil], Checked = ["x"] };
        var comment = ChangesMarkdown.Compose(new ChangeReports { Stacks = [report, report with { Failure = evil, Stack = "b" }] }, null);
        Closed(comment);
        var inert = WithoutCode(comment);
        Assert.DoesNotMatch(@"@\w|(?<!#)#\d|https?://\w|<script|<img|<!-- serviceinfra-changes(?! format=1 commit=none)|!\[|(?<!\\)\[[^\]]*\]\(|[\u202a-\u202e\u2066-\u2069]", inert);
        Assert.DoesNotMatch(@"^::", inert);
        // GitLab does what a line says that begins so.
        Assert.DoesNotMatch(@"(?m)^\s*/", inert);
        // Every row of a table keeps its five cells.
        Assert.All(comment.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)), row => Assert.Equal(6, row.Count(c => c == '|')));
    }

    [Fact]
    public void A_report_that_means_ill_stays_within_the_limit_too()
    {
        var huge = new string('`', 70_000) + new string('界', 70_000);
        var change = new ChangeRecord { Kind = huge, Service = huge, Alias = huge, Rule = "other-change", Classes = [ChangeClass.Harmless], Title = "changed", Field = huge, Old = huge, New = huge };
        var report = new ChangeReport { Stack = huge, Against = huge, Failure = huge, Changes = [change, change with { Classes = [ChangeClass.Breaks] }], ConsentNotes = [.. Enumerable.Range(0, 99).Select(i => i + huge)], Checked = [huge], NotChecked = [.. Enumerable.Range(0, 99).Select(i => i + huge)] };
        Closed(ChangesMarkdown.Compose(new ChangeReports { Commit = huge, Stacks = [.. Enumerable.Range(0, 50).Select(i => report with { Stack = i + huge, Against = i + huge, Failure = i % 2 == 0 ? huge : null })] }, null));
    }

    [Fact]
    public void No_change_failed_and_compared_are_texts_of_their_own()
    {
        Assert.Contains("### Services: `prod` no change\n", Comment([]), StringComparison.Ordinal);
        Assert.Contains("No Service changes; 3 unchanged.", ChangesMarkdown.Compose(new ChangeReports { Stacks = [new ChangeReport { Unchanged = 3 }] }, null), StringComparison.Ordinal);
        Assert.Contains("**Not compared.** The catalog has 2 errors", ChangesMarkdown.Compose(new ChangeReports { Stacks = [new ChangeReport { Failure = "The catalog has 2 errors." }] }, null), StringComparison.Ordinal);
        Assert.Contains("Nothing here is dangerous.", Comment([.. Compare("a", "b").Where(c => !c.IsDanger)]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_same_on_several_stacks_is_one_row()
    {
        var changes = Compare("web", "").ToArray();
        var comment = ChangesMarkdown.Compose(new ChangeReports { Stacks = [new ChangeReport { Stack = "dev", Changes = changes }, new ChangeReport { Stack = "prod", Changes = changes }] }, null);
        Assert.Contains("| `shop/web` `dev` `prod` | port removed", comment, StringComparison.Ordinal);
        Assert.Contains("### Services: `dev` 1 breaking · `prod` 1 breaking", comment, StringComparison.Ordinal);
    }

    [Fact]
    public void Secrets_are_hidden_in_every_form()
    {
        var records = ChangesOf.Compare(
            "  annotations: { example.com/api-token: hunter2, example.com/note: 'eyJhbGciOiJIUzI1NiJ9.e30.x', example.com/db: 'postgres://u:pass@db/x' }\nspec: { ports: [ { port: 80 } ] }",
            "  annotations: { example.com/api-token: hunter3, example.com/note: 'ghp_0123456789abcdefghijklmnopqrstuvwxyz' }\nspec: { ports: [ { port: 80 } ] }");
        Assert.Equal(3, records.Count);
        var reports = new ChangeReports { Stacks = [new ChangeReport { Changes = [.. records.Select(r => r with { File = "services.json", Line = 1, Column = 1 })] }] };
        foreach (var writer in ChangesWriters.All.Values)
        {
            var output = new StringWriter();
            writer(reports, output, null);
            Assert.DoesNotMatch("hunter|eyJ|ghp_|pass@", output.ToString());
        }
    }

    private static ChangeRecord[] Compare(string name, string alias)
    {
        var head = $"apiVersion: v1\nkind: Service\nmetadata: {{ name: {name}, namespace: shop, annotations: {{ kubesphere.io/alias-name: '{alias}', example.com/v: '";
        const string old = "1' } }\nspec: { selector: { app: a }, ports: [ { name: http, port: 80 }, { name: metrics, port: 9102 } ] }", now = "2' } }\nspec: { selector: { app: b }, ports: [ { name: http, port: 80 } ] }";
        return [.. ChangesOf.Compare(head + old, head + now)];
    }

    private static string Comment(ChangeRecord[] changes)
    {
        var reports = new ChangeReports { Commit = "1a2b3c4d5e6f", Time = new DateTimeOffset(2026, 7, 1, 12, 4, 0, TimeSpan.Zero), Stacks = [new ChangeReport { Stack = "prod", Against = "origin/main", Changes = [.. changes.OrderBy(c => c.Worst)], Updated = changes.Length }] };
        return ChangesMarkdown.Compose(reports, new Uri("https://example.com/run"));
    }

    private static void Closed(string comment)
    {
        var outside = WithoutCode(comment);
        Assert.Equal(Regex.Count(outside, "<details>"), Regex.Count(outside, "</details>"));
        Assert.DoesNotContain("```", outside, StringComparison.Ordinal);
        Assert.True(comment.Length <= CommentBudget.Limit);
    }

    // Fenced blocks and code spans as CommonMark reads them, and what is in <code> with entities alone.
    private static string WithoutCode(string comment)
    {
        var lines = new List<string>();
        string? fence = null;
        foreach (var line in comment.Split('\n'))
        {
            var match = FenceLine().Match(line);
            if (fence is null && match.Success) fence = match.Groups[1].Value;
            else if (fence is not null && match.Success && match.Groups[2].Length == 0 && match.Groups[1].Length >= fence.Length) fence = null;
            else if (fence is null) lines.Add(line);
        }
        Assert.Null(fence);
        return EntityCode().Replace(CodeSpan().Replace(string.Join('\n', lines), "code"), "code");
    }

    [GeneratedRegex("^(`{3,})([^`]*)$")]
    private static partial Regex FenceLine();

    [GeneratedRegex("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("<code>[^<>|`@]*</code>")]
    private static partial Regex EntityCode();

    [Theory]
    [InlineData("""{ "stacks": [ null ] }""")]
    [InlineData("""{ "stacks": [ { "changes": [ null ] } ] }""")]
    [InlineData("""{ "stacks": [ { "checked": [ null ] } ] }""")]
    [InlineData("""{ "stacks": [ { "notChecked": [ null ] } ] }""")]
    [InlineData("""{ "stacks": [ { "consentNotes": [ null ] } ] }""")]
    [InlineData("""{ "stacks": [], "uncommitted": [ null ] }""")]
    [InlineData("""{ "stacks": [ { "changes": [ { "kind": "Service", "service": "a/b", "rule": "port-removed", "classes": [], "title": "", "consents": [ null ] } ] } ] }""")]
    public void A_report_with_holes_is_none(string text)
    {
        using var folder = new TemporaryFolder();
        var e = Assert.Throws<ServiceInfra.Catalog.UnreadableException>(() => ChangesMarkdown.Compose(ChangesJson.Read(folder.Write("report.json", text)), null));
        Assert.Contains("is not a report that 'preview --format json' wrote: ", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_may_have_a_byte_order_mark()
    {
        using var folder = new TemporaryFolder();
        foreach (var encoding in (System.Text.Encoding[])[new System.Text.UTF8Encoding(true), System.Text.Encoding.Unicode])
        {
            var path = Path.Combine(folder.Path, "report.json");
            File.WriteAllText(path, """{ "stacks": [ { "stack": "dev" } ] }""", encoding);
            Assert.Equal("dev", ChangesJson.Read(path).Stacks[0].Stack);
        }
    }

    [Fact]
    public void A_marker_has_digits_of_ASCII_alone() => Assert.Null(CommentMarker.Parse("<!-- serviceinfra-changes format=١ commit=none time=2026-07-01T12:04:00Z -->"));
}
