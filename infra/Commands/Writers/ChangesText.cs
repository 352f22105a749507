using ServiceInfra.Changes;
using Spectre.Console;

namespace ServiceInfra.Commands.Writers;

/// <summary>Change reports for a person at a terminal or in a log.</summary>
public static class ChangesText
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    /// <summary>Writes reports.</summary>
    public static void Write(ChangeReports reports, Terminal terminal)
    {
        var console = terminal.Ansi();
        var first = true;
        foreach (var report in reports.Stacks)
        {
            if (!first) console.WriteLine();
            first = false;
            Write(report, console);
        }
    }

    private static void Write(ChangeReport report, IAnsiConsole console)
    {
        var stack = report.Stack is null ? "" : $" ({report.Stack})";
        var against = report.Against is null ? ", nothing deployed yet" : $" against {Inert(report.Against)}";
        console.Write(new Text($"Preview{stack}{against}: {report.Verdict}\n\n", Bold));
        if (report.Failure is not null) console.Write(new Text(report.Failure + "\n"));
        foreach (var change in report.Changes) Write(change, console);
        if (report.Changes.Count > 0) console.WriteLine();
        foreach (var note in report.ConsentNotes) console.Write(new Text(Inert(note) + "\n", new Style(Color.Yellow)));
        if (report.Failure is not null) return;
        console.Write(new Text(report.Summary + "\n"));
        console.Write(new Text($"Checked: {string.Join("; ", report.Checked)}. Not checked: {Inert(string.Join("; ", report.NotChecked))}.\n"));
    }

    private static void Write(ChangeRecord change, IAnsiConsole console)
    {
        var style = new Style(Colour(change));
        console.Write(new Text($"{string.Join(", ", change.Classes.Select(c => c.Word())),-16} ", style));
        console.Write(new Text($"{Inert(ChangeWords.Name(change))}: {change.Title}{Inert(ChangeWords.Values(change))}{Place(change)}\n"));
        if (change.Worst > ChangeClass.Reroutes) return;
        console.Write(new Text($"{"",17}{change.Feels}{(change.Do.Length > 0 ? $" {change.Do}" : "")}\n", new Style(Color.Grey)));
        foreach (var consent in change.Consents)
            console.Write(new Text($"{"",17}Agreed until {consent.Until:yyyy-MM-dd}: {Inert(consent.Reason)}\n", new Style(Color.Green)));
    }

    private static string Place(ChangeRecord change) => change.IsGone ? "" : $"  {change.File}({change.Line},{change.Column})";

    // Nothing in a catalog may move the terminal's cursor or begin a workflow command of its own.
    private static string Inert(string text) => MarkdownText.Visible(text);

    private static Color Colour(ChangeRecord change) => change.Worst switch
    {
        ChangeClass.Refused or ChangeClass.Breaks => Color.Red,
        ChangeClass.Opens or ChangeClass.Closes or ChangeClass.Later => Color.Yellow,
        ChangeClass.Reroutes => Color.Blue,
        _ => Color.Green,
    };
}
