using System.CommandLine;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Spectre.Console;

namespace ServiceInfra.Commands;

/// <summary><c>list</c>: the console's list page for the catalog.</summary>
public static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("list", "List the Services as the console's list page does.");
        var options = new CatalogOptions(command);
        var format = ServiceFormat.AddTo(command);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var result = PlanLoader.Load(options.Request(parsed));
            if (!PlanGuard.Passes(result, io)) return ExitCodes.Findings;
            if (parsed.GetValue(format) == ServiceFormat.Json) ServiceJson.WriteList(result.Plan, io.Out);
            else Write(result.Plan, io);
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Write(ServicePlan plan, Terminal terminal)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        foreach (var column in (string[])["Name", "Namespace", "Type", "Cluster IP", "Ports", "Internet access", "DNS name"])
            table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))) { NoWrap = true });
        foreach (var service in plan.Services)
            table.AddRow(new[]
            {
                ServiceSummary.DisplayName(service), service.Manifest.Metadata.Namespace ?? "", ServiceSummary.Type(service), ServiceSummary.ClusterIP(service), ServiceSummary.Ports(service),
                ServiceSummary.InternetAccess(service), DnsNames.Full(service.Manifest, plan.Settings.ClusterDomain),
            }.Select(cell => new Text(VisibleText.Of(cell))));
        terminal.WriteWide(table);
    }
}
