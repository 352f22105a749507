using System.Text;
using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>A preview as the comment on a pull request.</summary>
public static class PreviewMarkdown
{
    /// <summary>The first line of the comment, by which it is found again and updated.</summary>
    public const string Marker = "<!-- serviceinfra-preview -->";

    // A table row each; beyond this a reviewer reads the summary, not the rows.
    private const int LongestTable = 200;

    /// <summary>Writes a report.</summary>
    public static void Write(PreviewReport report, Terminal terminal)
    {
        var text = new StringBuilder();
        text.Append(Marker).Append('\n');
        text.Append("### Services").Append(report.Stack is null ? "" : $" ({report.Stack})").Append(": ").Append(report.Summary).Append("\n\n");
        var shown = report.Changes.Where(c => c.Action != ChangeAction.Same).ToArray();
        if (shown.Length > 0) Table(text, shown);
        foreach (var change in shown.Where(c => c.Action == ChangeAction.Update).Take(LongestTable)) Details(text, change);
        text.Append("Checked offline, by the API server's rules; no cluster was asked.\n");
        terminal.Out.Write(text);
    }

    private static void Table(StringBuilder text, ObjectChange[] changes)
    {
        text.Append("| | kind | name | |\n|---|---|---|---|\n");
        foreach (var change in changes.Take(LongestTable))
        {
            var (sign, word) = change.Action switch { ChangeAction.Create => ("➕", "create"), ChangeAction.Delete => ("➖", "delete"), _ => ("✏️", "update") };
            var what = change.Action == ChangeAction.Create && change.Object.Kind == "Service" ? ObjectSummary.Of(change.Object) : word;
            text.Append($"| {sign} | {change.Object.Kind} | {Cell(change.Object.Namespace.Length == 0 ? change.DisplayName : $"{change.Object.Namespace}/{change.DisplayName}")} | {Cell(what)} |\n");
        }
        if (changes.Length > LongestTable) text.Append($"| | | … and {changes.Length - LongestTable} more | |\n");
        text.Append('\n');
    }

    private static void Details(StringBuilder text, ObjectChange change)
    {
        text.Append($"<details><summary>{Escape(change.Object.Id)}</summary>\n\n```diff\n");
        foreach (var field in change.Fields)
        {
            if (field.Old is not null) text.Append($"- {field.Path}: {OneLine(field.Old)}\n");
            if (field.New is not null) text.Append($"+ {field.Path}: {OneLine(field.New)}\n");
        }
        text.Append("```\n</details>\n\n");
    }

    private static string Cell(string value) => Escape(value).Replace("|", "\\|", StringComparison.Ordinal);

    // Nothing in a catalog may open a tag, a mention or a fence of its own in the comment.
    private static string Escape(string value) => OneLine(value).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("@", "@\u200b", StringComparison.Ordinal);

    private static string OneLine(string value) => value.ReplaceLineEndings("⏎").Replace("```", "`\u200b``", StringComparison.Ordinal);
}
