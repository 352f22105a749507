using System.Text;
using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>Change reports as the one comment on a pull request: verdict, then danger, then the rest.</summary>
public static class ChangesMarkdown
{
    private const int MostNotes = 20, MostStacks = 10, MostFiles = 5, MostOfARule = 50, LongestPart = 8_000;

    /// <summary>Writes reports.</summary>
    public static void Write(ChangeReports reports, TextWriter output, Uri? link) => output.Write(Compose(reports, link));

    /// <summary>The comment: at most <see cref="CommentBudget.Limit"/> UTF-16 units.</summary>
    public static string Compose(ChangeReports reports, Uri? link)
    {
        var shared = ChangeWords.Shared(reports);
        var sections = new List<CommentSection>();
        var danger = Spread(shared.Where(s => s.Change.IsDanger).OrderBy(s => s.Change.Worst).ThenBy(s => s.Change.IsAgreed).ThenBy(s => s.Change.Rule, StringComparer.Ordinal));
        if (danger.Length > 0) sections.Add(CommentTable.Danger(danger, reports.Stacks.Count > 1));
        var reroutes = shared.Where(s => s.Change.Worst == ChangeClass.Reroutes).ToArray();
        if (reroutes.Length > 0) sections.Add(CommentTable.Folded(reroutes, reports.Stacks.Count > 1));
        var harmless = shared.Where(s => s.Change.Worst == ChangeClass.Harmless).ToArray();
        if (harmless.Length > 0) sections.Add(Harmless(harmless, reports.Stacks.Count > 1));
        return CommentBudget.Compose(Head(reports), sections, Tail(reports), link is null ? "" : $"[Full report]({link.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)})\n");
    }

    // A thousand changes of one rule must not push the few of another out of the comment.
    private static SharedChange[] Spread(IEnumerable<SharedChange> changes)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. changes.Select(c => (Change: c, IsLate: (counts[c.Change.Rule] = counts.GetValueOrDefault(c.Change.Rule) + 1) > MostOfARule)).OrderBy(c => c.IsLate).Select(c => c.Change)];
    }

    private static string Head(ChangeReports reports)
    {
        var text = new StringBuilder();
        text.Append(CommentMarker.Of(reports)).Append('\n');
        text.Append("### Services: ").AppendJoin(" · ", reports.Stacks.Take(MostStacks).Select(s => s.Stack is null ? s.Verdict : $"{MarkdownText.Code(s.Stack)} {s.Verdict}"));
        text.Append(reports.Stacks.Count > MostStacks ? $" · {reports.Stacks.Count - MostStacks} more\n\n" : "\n\n");
        var about = new List<string>();
        if (reports.Commit is { Length: >= 7 } commit) about.Add($"commit {MarkdownText.Code(commit[..7])}{Uncommitted(reports.Uncommitted)}");
        if (reports.Stacks.Select(s => s.Against).OfType<string>().Distinct().Take(MostStacks / 2).ToArray() is { Length: > 0 } against) about.Add($"against {string.Join(", ", against.Select(MarkdownText.Code))}");
        about.Add($"{reports.Time.UtcDateTime:yyyy-MM-dd HH:mm} UTC");
        text.AppendJoin(", ", about).Append("\n\n");
        foreach (var line in Fitting(reports.Stacks.Select(r => Counts(r, reports.Stacks.Count > 1)))) text.Append(line);
        return text.Append('\n').ToString();
    }

    private static string Uncommitted(IReadOnlyList<string> files) => files.Count == 0 ? ""
        : $" **and what is not committed**: {string.Join(" ", files.Take(MostFiles).Select(MarkdownText.Code))}{(files.Count > MostFiles ? $" and {files.Count - MostFiles} more" : "")}";

    // No change, failed and not compared are texts of their own.
    private static string Counts(ChangeReport report, bool several)
    {
        var stack = several && report.Stack is not null ? $"- {MarkdownText.Code(report.Stack)}: " : "";
        if (report.Failure is { } failure) return $"{stack}**Not compared.** {MarkdownText.Plain(failure)}\n";
        if (report.Changes.Count == 0) return $"{stack}No Service changes; {report.Summary}.\n";
        var danger = report.Changes.Any(c => c.IsDanger) ? "" : " Nothing here is dangerous.";
        return $"{stack}{report.Summary}.{danger}\n";
    }

    private static CommentSection Harmless(SharedChange[] changes, bool several)
    {
        var lines = changes.Select(s => MarkdownText.FencedLine($"{ChangeWords.Name(s.Change)}{(several ? $" [{string.Join(", ", s.Stacks)}]" : "")}: {s.Change.Title}{ChangeWords.Values(s.Change)}") + "\n").ToArray();
        var fence = MarkdownText.Fence(lines);
        return new CommentSection("harmless", $"<details><summary>{changes.Length} harmless</summary>\n\n{fence}text\n", lines, $"{fence}\n\n</details>\n\n");
    }

    private static string Tail(ChangeReports reports)
    {
        var text = new StringBuilder();
        var notes = reports.Stacks.SelectMany(s => s.ConsentNotes).Distinct().ToArray();
        foreach (var note in Fitting(notes.Take(MostNotes).Select(MarkdownText.Plain))) text.Append($"> {note}\n");
        if (notes.Length > MostNotes) text.Append($"> … and {notes.Length - MostNotes} more about consents\n");
        if (notes.Length > 0) text.Append('\n');
        var compared = reports.Stacks.Where(s => s.Failure is null).ToArray();
        var checks = ChangeWords.Checks(Join(compared, s => s.Checked), Join(compared, s => s.NotChecked));
        if (checks.Length > 0) text.Append($"{checks}\n\n");
        return text.ToString();
    }

    // Lines of a report that another program wrote may be of any length and number.
    private static IEnumerable<string> Fitting(IEnumerable<string> lines)
    {
        var left = LongestPart;
        return lines.TakeWhile(line => (left -= Math.Min(line.Length, LongestPart)) >= 0);
    }

    // Once what is so of every stack; else with the stacks of which it is so.
    private static string Join(ChangeReport[] reports, Func<ChangeReport, IEnumerable<string>> texts)
    {
        var stacks = reports.SelectMany(r => texts(r).Distinct().Select(text => (Text: text, r.Stack))).GroupBy(t => t.Text, t => t.Stack);
        return string.Join("; ", Fitting(stacks.Take(MostNotes).Select(g => MarkdownText.Plain(g.Key) + Of([.. g], reports.Length))));
    }

    private static string Of(string?[] stacks, int all) =>
        stacks.Length == all || stacks.Contains(null) ? "" : $" on {string.Join(", ", stacks.OfType<string>().Take(MostStacks).Select(MarkdownText.Code))}";
}
