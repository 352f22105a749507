using ServiceInfra.Changes;
using Spectre.Console;

namespace ServiceInfra.Commands.Writers;

/// <summary>A preview for a person at a terminal or in a log.</summary>
public static class PreviewText
{
    /// <summary>Writes a report.</summary>
    public static void Write(PreviewReport report, Terminal terminal)
    {
        var console = terminal.Ansi();
        console.Write(new Text($"Preview{(report.Stack is null ? "" : $" ({report.Stack})")}{(report.Against is null ? ", nothing deployed yet" : $" against {report.Against}")}\n\n", new Style(decoration: Decoration.Bold)));
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn(new GridColumn { NoWrap = true }).AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var change in report.Changes.Where(c => c.Action != ChangeAction.Same)) AddRows(grid, change);
        if (report.Changes.Any(c => c.Action != ChangeAction.Same))
        {
            console.Write(grid);
            console.WriteLine();
        }
        console.Write(new Text($"{report.Summary}\n"));
        terminal.Out.WriteLine("Checked offline, by the API server's rules; no cluster was asked.");
    }

    private static void AddRows(Grid grid, ObjectChange change)
    {
        var (sign, colour) = change.Action switch
        {
            ChangeAction.Create => ("+", Color.Green),
            ChangeAction.Delete => ("-", Color.Red),
            _ => ("~", Color.Yellow),
        };
        var style = new Style(colour);
        grid.AddRow(new Text(sign, style), new Text(change.Object.Kind, style), new Text(NameOf(change), style), new Text(Describe(change), style));
        foreach (var field in change.Fields)
            grid.AddRow(new Text(""), new Text(""), new Text("  " + field.Path), new Text(Values(field), new Style(field.Old is null ? Color.Green : field.New is null ? Color.Red : Color.Yellow)));
    }

    private static string NameOf(ObjectChange change) => change.Object.Namespace.Length == 0 ? change.DisplayName : $"{change.Object.Namespace}/{change.DisplayName}";

    private static string Describe(ObjectChange change) => change.Action switch
    {
        ChangeAction.Create when change.Object.Kind == "Service" => ObjectSummary.Of(change.Object),
        ChangeAction.Create => "create",
        ChangeAction.Delete => "delete",
        _ => "update",
    };

    private static string Values(FieldChange field) => field switch
    {
        { Old: null } => $"{field.New}",
        { New: null } => $"{field.Old} (removed)",
        _ => $"{field.Old} => {field.New}",
    };
}
