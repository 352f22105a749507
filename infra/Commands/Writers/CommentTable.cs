using System.Text;
using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>The tables of a comment: a row a change, with what clients feel and what to do.</summary>
internal static class CommentTable
{
    private const string Header = "| | Service | change | what clients feel | what to do |\n|---|---|---|---|---|\n";

    /// <summary>The changes that somebody should look at.</summary>
    public static CommentSection Danger(IReadOnlyList<SharedChange> changes, bool several) => new("changes that need a look", Header, Rows(changes, several), "\n");

    /// <summary>The changes that reroute, folded.</summary>
    public static CommentSection Folded(IReadOnlyList<SharedChange> changes, bool several) =>
        new("that reroute", $"<details><summary>{ChangeClasses.Count(ChangeClass.Reroutes, changes.Count)}</summary>\n\n{Header}", Rows(changes, several), "\n</details>\n\n");

    private static string[] Rows(IReadOnlyList<SharedChange> changes, bool several)
    {
        var rows = new string[changes.Count];
        string? rule = null;
        for (var i = 0; i < rows.Length; i++)
        {
            // The words of a rule once: a thousand Services that lose a port are one story.
            rows[i] = Row(changes[i], several, changes[i].Change.Rule == rule);
            rule = changes[i].Change.Rule;
        }
        return rows;
    }

    private static string Row(SharedChange shared, bool several, bool isRepeated)
    {
        var change = shared.Change;
        var text = new StringBuilder();
        text.Append($"| {Sign(change.Worst)} {string.Join(", ", change.Classes.Select(c => c.Word()))} | {MarkdownText.Code(ChangeWords.Name(change))}");
        if (several) text.Append($" {string.Join(" ", shared.Stacks.Select(MarkdownText.Code))}");
        text.Append($" | {change.Title}{Values(change)}");
        foreach (var consent in change.Consents)
            text.Append($"<br>✅ agreed {ChangeWords.Extent(change, consent)}until {consent.Until:yyyy-MM-dd}: {MarkdownText.Code(consent.Reason)}");
        text.Append(isRepeated ? " | as above | as above |\n" : $" | {change.Feels} | {(change.Do.Length > 0 ? change.Do : "–")} |\n");
        return text.ToString();
    }

    private static string Values(ChangeRecord change)
    {
        var field = change.Field.Length > 0 ? $"<br>{MarkdownText.Code(change.Field)}" : "";
        return (change.Old, change.New) switch
        {
            (null, null) => field,
            (null, { } now) => $"{field}<br>{MarkdownText.Code(now)}",
            ({ } old, null) => $"{field}<br>was {MarkdownText.Code(old)}",
            ({ } old, { } now) => $"{field}<br>{MarkdownText.Code(old)} → {MarkdownText.Code(now)}",
        };
    }

    private static string Sign(ChangeClass value) => value switch
    {
        ChangeClass.Refused => "⛔",
        ChangeClass.Breaks => "🔴",
        ChangeClass.Opens => "🔓",
        ChangeClass.Closes => "🔒",
        ChangeClass.Later => "⏳",
        _ => "🔀",
    };
}
