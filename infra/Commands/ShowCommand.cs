using System.CommandLine;
using System.Text;
using ServiceInfra.Catalog;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Spectre.Console;

namespace ServiceInfra.Commands;

/// <summary><c>show</c>: the console's detail page for one entry, its manifest included.</summary>
public static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("show", "Show everything about one Service, its manifest included.");
        var options = new CatalogOptions(command);
        var format = ServiceFormat.AddTo(command);
        var name = new Argument<string>("NAME") { Description = "The entry's key, or the Service's name, or its namespace/name." };
        name.HelpName = "NAME";
        name.CompletionSources.Add(_ => Names());
        command.Arguments.Add(name);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var result = PlanLoader.Load(options.Request(parsed));
            if (!PlanGuard.Passes(result, io)) return ExitCodes.Findings;
            return Show(result.Plan, parsed.GetRequiredValue(name), parsed.GetValue(format) == ServiceFormat.Json, io);
        });
        return command;
    }

    private static IEnumerable<System.CommandLine.Completions.CompletionItem> Names()
    {
        try
        {
            return Suggestions.Of(CatalogReader.Read(PlanLoader.FindCatalog(null), null).Entries.Select(e => e.Key));
        }
        catch (UnreadableException)
        {
            return [];
        }
    }

    private static int Show(ServicePlan plan, string name, bool json, Terminal terminal)
    {
        var matches = Find(plan.Services, name);
        if (matches is not [var found])
        {
            terminal.Note(matches.Count == 0 ? NoneOf(plan.Services, name)
                : $"error: '{name}' is the name of {matches.Count} Services. Show one by its key, or as namespace/name: {string.Join(", ", matches.Select(s => $"{s.Key} ({FullName(s)})"))}.");
            return ExitCodes.Unusable;
        }
        if (json) ServiceJson.WriteOne(found, plan, terminal.Out);
        else Write(found, plan, terminal);
        return ExitCodes.Success;
    }

    private static void Write(PlannedService found, ServicePlan plan, Terminal terminal)
    {
        var grid = new Grid().AddColumn(new GridColumn { NoWrap = true }).AddColumn();
        foreach (var (label, value) in Facts(plan, found))
            grid.AddRow(new Text(label, new Style(decoration: Decoration.Bold)), new Text(VisibleText.Of(value)));
        terminal.Write(grid);
        var yaml = new StringBuilder("\n");
        ManifestFields.Write(found.Manifest, new YamlManifestWriter(yaml));
        terminal.Out.Write(yaml);
    }

    // A key means one entry, whatever names there are.
    private static List<PlannedService> Find(IReadOnlyList<PlannedService> services, string name)
    {
        if (services.FirstOrDefault(s => s.Key == name) is { } byKey) return [byKey];
        return [.. services.Where(s => s.Manifest.Metadata.Name == name || FullName(s) == name)];
    }

    private static string NoneOf(IReadOnlyList<PlannedService> services, string name)
    {
        var isFull = name.Contains('/', StringComparison.Ordinal);
        string[] known = [.. services.Select(s => isFull ? FullName(s) : s.Key)];
        return $"error: the catalog has no Service '{name}'. {NearestName.Suggest(name, known)}".TrimEnd();
    }

    private static string FullName(PlannedService service) => $"{service.Manifest.Metadata.Namespace}/{service.Manifest.Metadata.Name}";

    private static IEnumerable<(string Label, string Value)> Facts(ServicePlan plan, PlannedService service)
    {
        var meta = service.Manifest.Metadata;
        var spec = service.Manifest.Spec ?? new ServiceSpec();
        var entry = service.Entry;
        yield return ("Name", ServiceSummary.DisplayName(service));
        if (entry.Key != meta.Name) yield return ("Key", entry.Key);
        if (ServiceSummary.Annotation(service, WellKnown.Description) is { Length: > 0 } description) yield return ("Description", description);
        yield return ("Project", meta.Namespace ?? "");
        yield return ("Type", ServiceSummary.Type(service));
        yield return ("Virtual IP", ServiceSummary.ClusterIP(service));
        yield return ("Internet access", ServiceSummary.InternetAccess(service));
        if (spec.ExternalIPs is { Count: > 0 } external) yield return ("External IP", string.Join(", ", external));
        yield return ("Session affinity", Affinity(spec));
        yield return ("Selector", service.Workload is { } w ? $"the pod labels of {w.Kind} {w.Name}" : Pairs(spec.Selector));
        yield return ("Ports", ServiceSummary.Ports(service));
        yield return ("DNS", string.Join(", ", DnsNames.Of(service.Manifest, plan.Settings.ClusterDomain)));
        yield return ("Labels", Pairs(meta.Labels));
        if (ServiceSummary.Annotation(service, WellKnown.Creator) is { Length: > 0 } creator) yield return ("Creator", creator);
        yield return ("Waits for", Wait(service.Entry.Definition.Wait ?? plan.Settings.Wait));
        if (Options(service.Options) is { Length: > 0 } options) yield return ("Pulumi options", options);
        var at = entry.KeyLocation;
        yield return ("Defined in", $"{at.File}({at.Position.Line},{at.Position.Column})");
    }

    private static string Affinity(ServiceSpec spec) => spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds is { } seconds ? $"{ServiceSummary.SessionAffinity(spec)}, {seconds} s" : ServiceSummary.SessionAffinity(spec);

    private static string Wait(WaitDefinition? wait) => wait is null ? "endpoints" : wait.For.ToString().ToLowerInvariant() + (wait.TimeoutSeconds is { } s ? $", {s} s at most" : "");

    private static string Pairs(IReadOnlyDictionary<string, string>? map) => map is { Count: > 0 } ? string.Join(", ", map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value}")) : "-";

    private static string Options(PulumiOptions? options) => string.Join(", ", new[]
    {
        options?.Protect is true ? "protect" : null,
        options?.RetainOnDelete is true ? "retainOnDelete" : null,
        options?.IgnoreChanges is { Count: > 0 } ignore ? $"ignoreChanges {string.Join(" ", ignore)}" : null,
        options?.Aliases is { Count: > 0 } aliases ? $"aliases {string.Join(" ", aliases)}" : null,
        options?.Import is { } import ? $"import {import}" : null,
    }.Where(o => o is not null));
}
