using ServiceInfra.Changes;
using ServiceInfra.Validation;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ServiceInfra.Commands.Writers;

/// <summary>Change reports for a person at a terminal or in a log.</summary>
public static class ChangesText
{
    // As wide as two classes, and what a terminal keeps free on the left of lines that do not fit.
    private const int ClassWidth = 16;

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
            Write(report, console, terminal.IsInteractive);
        }
    }

    private static void Write(ChangeReport report, IAnsiConsole console, bool wraps)
    {
        var stack = report.Stack is null ? "" : $" ({report.Stack})";
        var against = report.Against is null ? ", compared with nothing" : $" against {Inert(report.Against)}";
        console.Write(new Text($"Preview{Inert(stack)}{against}: {report.Verdict}\n\n", Bold));
        if (report.Failure is not null) console.Write(new Text(Inert(report.Failure) + "\n"));
        foreach (var change in report.Changes)
            if (wraps) console.Write(Grid(change, console));
            else Write(change, console);
        if (report.Changes.Count > 0) console.WriteLine();
        foreach (var note in report.ConsentNotes) console.Write(new Text(Inert(note) + "\n", new Style(Color.Yellow)));
        if (report.Failure is not null) return;
        console.Write(new Text(report.Summary + "\n"));
        var checks = ChangeWords.Checks(string.Join("; ", report.Checked), string.Join("; ", report.NotChecked));
        if (checks.Length > 0) console.Write(new Text($"{Inert(checks)}\n"));
    }

    // One line each, however long: for pipes, in which people search.
    private static void Write(ChangeRecord change, IAnsiConsole console)
    {
        console.Write(new Text($"{Classes(change),-ClassWidth} ", Of(change)));
        console.Write(new Text($"{Head(change)}{Place(change, "  ")}\n"));
        foreach (var (text, style) in Details(change)) console.Write(new Text($"{"",ClassWidth} {text}\n", style));
    }

    // Two columns, so that what is broken into lines stays in its own.
    private static Grid Grid(ChangeRecord change, IAnsiConsole console)
    {
        var grid = new Grid().AddColumn(new GridColumn().Width(ClassWidth).NoWrap().Padding(0, 0, 1, 0)).AddColumn(new GridColumn().Padding(0, 0, 0, 0));
        var (line, place) = (Head(change) + Place(change, "  "), "");
        // A place that does not fit would stand alone on a line; before what clients feel there is room for it.
        if (Width(line, console) > console.Profile.Width - ClassWidth - 1) (line, place) = (Head(change), Place(change, ""));
        grid.AddRow(new Text(Classes(change), Of(change)), new Text(line));
        foreach (var (text, style) in Details(change))
        {
            grid.AddRow(Text.Empty, new Text(place.Length > 0 ? $"{place}: {text}" : text, style));
            place = "";
        }
        if (place.Length > 0) grid.AddRow(Text.Empty, new Text(place));
        return grid;
    }

    private static int Width(string text, IAnsiConsole console) => ((IRenderable)new Text(text)).Measure(RenderOptions.Create(console), 100_000).Max;

    private static string Classes(ChangeRecord change) => string.Join(", ", change.Classes.Select(c => c.Word()));

    private static string Head(ChangeRecord change) => $"{Inert(ChangeWords.Name(change))}: {change.Title}{Inert(ChangeWords.Values(change))}";

    private static IEnumerable<(string Text, Style Style)> Details(ChangeRecord change)
    {
        if (change.Worst > ChangeClass.Reroutes) yield break;
        yield return ($"{change.Feels}{(change.Do.Length > 0 ? $" {change.Do}" : "")}", new Style(Color.Grey));
        foreach (var consent in change.Consents) yield return ($"Agreed {ChangeWords.Extent(change, consent)}until {consent.Until:yyyy-MM-dd}: {Inert(consent.Reason)}", new Style(Color.Green));
    }

    private static string Place(ChangeRecord change, string before) => change.IsGone ? "" : $"{before}{Inert(change.File)}({change.Line},{change.Column})";

    // Nothing in a catalog may move the terminal's cursor or begin a workflow command of its own.
    private static string Inert(string text) => VisibleText.Of(text);

    private static Style Of(ChangeRecord change) => new(change.Worst switch
    {
        ChangeClass.Refused or ChangeClass.Breaks => Color.Red,
        ChangeClass.Opens or ChangeClass.Closes or ChangeClass.Later => Color.Yellow,
        ChangeClass.Reroutes => Color.Blue,
        _ => Color.Green,
    });
}
