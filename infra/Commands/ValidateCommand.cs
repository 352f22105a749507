using System.CommandLine;
using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>validate</c>: every finding about the catalog, or with <c>-f</c> about plain manifests.</summary>
public static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("validate", "Check the catalog, or with -f plain manifests, as strictly as the API server would, all at once.");
        var options = new CatalogOptions(command);
        var files = new Option<string[]>("--file", "-f") { Description = "Check these manifests in place of the catalog: YAML or JSON files, folders, or - for standard input. Where there is none at all the exit code is 2.", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var against = new Option<string?>("--against", "-a") { Description = "What is live: a file or folder of manifests, or 'kubectl get services -A -o json'. Says what a replace is refused for, and what it keeps, draws anew or drops.", HelpName = "PATH" };
        var format = new Option<string>("--format") { Description = "How to write the findings.", DefaultValueFactory = _ => FindingWriters.Words[0], HelpName = string.Join('|', FindingWriters.Words) };
        format.AcceptOnlyFromAmong(FindingWriters.Words);
        command.Options.Add(files);
        command.Options.Add(against);
        command.Options.Add(format);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var request = options.Request(parsed);
            var written = FindingWriters.FormatOf(parsed.GetValue(format)!);
            return parsed.GetValue(files) is { Length: > 0 } paths
                ? Manifests(paths, parsed.GetValue(against), written, request, io)
                : Catalog(request with { Stored = Live(parsed.GetValue(against), io) }, written, io);
        });
        return command;
    }

    /// <summary>
    /// The command with nothing but a catalog and a stack, as hooks and pipelines run it. Read without the command line's library, whose start
    /// takes longer than the rest.
    /// </summary>
    /// <returns>The exit code; null where the library has to read the arguments.</returns>
    public static int? RunPlain(string[] args, Terminal terminal)
    {
        if (args is not ["validate", ..]) return null;
        string? catalog = null, stack = null;
        for (var i = 1; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || args[i + 1] is "" or ['-', ..]) return null;
            if (args[i] is "--catalog" or "-c" && catalog is null) catalog = args[i + 1];
            else if (args[i] is "--stack" or "-s" && stack is null) stack = args[i + 1];
            else return null;
        }
        catalog = PlanLoader.FindCatalog(catalog);
        return Catalog(new PlanRequest { CatalogPath = catalog, Stack = stack is null ? PlanLoader.DefaultStack(catalog) : PlanLoader.RequireStack(catalog, stack) }, OutputFormat.Text, terminal);
    }

    private static Func<Manifests.ServiceManifest, Manifests.ServiceManifest?>? Live(string? against, Terminal io)
    {
        try
        {
            return against is not null && LiveServices.Read(against, io.In) is { } live ? live.Find : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableException(e.Message, e);
        }
    }

    private static int Catalog(PlanRequest request, OutputFormat format, Terminal io)
    {
        var result = WatchedPlan.Load(request, io, "Validating");
        // The catalog is reviewed with it, and preview stops at what is wrong there.
        if (ConsentFile.Beside(request).Findings is { Count: > 0 } consents) result = result with { Findings = FindingOrder.Sort([.. result.Findings, .. consents]) };
        if (format == OutputFormat.Text && result.Findings.Count == 0) io.Out.WriteLine(NothingWrong(request, result));
        else FindingWriters.For(format, io.IsInteractive, "Service").Write(io.Out, result.Findings, result.Plan.Services.Count);
        return result.HasErrors ? ExitCodes.Findings : ExitCodes.Success;
    }

    private static string NothingWrong(PlanRequest request, PlanResult result) =>
        $"{request.CatalogPath}: nothing wrong ({FindingText.Count(result.Plan.Services.Count, "Service")}{(request.Stack is null ? "" : $", stack {request.Stack}")}, Kubernetes {result.Plan.Settings.Server.Release.ToString()})";

    private static int Manifests(string[] paths, string? against, OutputFormat format, PlanRequest request, Terminal io)
    {
        var settings = PlanLoader.Settings(request);
        foreach (var finding in settings.Findings) io.Error.WriteLine(FindingText.Line(finding));
        if (settings.Findings.Any(f => f.Severity == Severity.Error)) return ExitCodes.Unusable;
        return new ValidateManifests(new ValidateManifestsOptions
        {
            Paths = paths,
            Server = settings.Settings.Server,
            ClusterDomain = settings.Settings.ClusterDomain,
            Against = against,
            Format = format,
            Pretty = io.IsInteractive,
            Watch = steps => Progress.Start(io, "Validating files", steps),
        }).Run(io.Out, io.Error, io.In);
    }
}
