using ServiceInfra.Changes;
using ServiceInfra.Validation;
using Spectre.Console;

namespace ServiceInfra.Commands.Writers;

/// <summary>The difference between two stacks as a table.</summary>
public static class DiffText
{
    /// <summary>Writes a difference.</summary>
    public static void Write(StackDifference difference, Terminal terminal)
    {
        var console = terminal.Ansi();
        if (difference.Rows.Count > 0)
        {
            var table = new Table { Border = terminal.IsInteractive ? TableBorder.Rounded : TableBorder.None };
            foreach (var column in (string[])["Service", "Field", difference.Left, difference.Right])
                table.AddColumn(new TableColumn(new Text(VisibleText.Of(column), new Style(decoration: Decoration.Bold))) { NoWrap = !terminal.IsInteractive });
            foreach (var row in difference.Rows)
                table.AddRow(new[] { row.Kind == "Service" ? row.Service : $"{row.Kind} {row.Service}", row.Field, row.Left ?? "-", row.Right ?? "-" }.Select(cell => new Text(VisibleText.Of(cell))));
            console.Write(table);
            console.WriteLine();
        }
        var services = difference.Rows.Select(r => (r.Kind, r.Service)).Distinct().Count();
        console.Write(new Text($"{(services == 0 ? "No difference" : $"{services} differ")}, {difference.Same} the same. Defaults count as written; '-' is absent.\n"));
    }
}
