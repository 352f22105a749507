using System.CommandLine;
using ServiceInfra.Catalog;
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
        var options = new CatalogOptions(command, Stacks.Several);
        var files = new Option<string[]>("--file", "-f") { Description = $"Check these manifests in place of the catalog: YAML or JSON files, folders, or - for standard input. Where there is none at all the exit code is 2. {ShortForms.FileHere}", HelpName = "PATH", AllowMultipleArgumentsPerToken = true };
        var against = new Option<string?>("--against", "-a") { Description = "What is live: a file or folder of manifests, or 'kubectl get services -A -o json'; {stack} stands for the stack. Says what a replace is refused for, and what it keeps, draws anew or drops.", HelpName = "PATH" };
        command.Options.Add(files);
        command.Options.Add(against);
        var written = new FindingOutputOptions(command);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var output = written.Output(parsed, io);
            var requests = options.Requests(parsed);
            if (parsed.GetValue(files) is not { Length: > 0 } paths) return new ValidateCatalog(output, io).Run(requests, parsed.GetValue(against));
            if (requests is not [var request]) throw new UnreadableException($"validate -f judges by the settings of one stack, and --stack names {requests.Count}. Run it once for each.");
            return Manifests(paths, parsed.GetValue(against), output, request, io);
        });
        return command;
    }

    /// <summary>
    /// The command with nothing but a catalog, a stack and --strict, as hooks and pipelines run it. Read without the command line's library, whose start
    /// takes longer than the rest.
    /// </summary>
    /// <returns>The exit code; null where the library has to read the arguments.</returns>
    public static int? RunPlain(string[] args, Terminal terminal)
    {
        if (args is not ["validate", ..]) return null;
        string? catalog = null, stack = null;
        var strict = false;
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] == FindingOutputOptions.Strict && !strict)
            {
                strict = true;
                continue;
            }
            if (i + 1 == args.Length || args[i + 1] is "" or ['-', ..]) return null;
            if (args[i] is "--catalog" or "-c" && catalog is null) catalog = args[++i];
            else if (args[i] is "--stack" or "-s" && stack is null) stack = args[++i];
            else return null;
        }
        catalog = PlanLoader.FindCatalog(catalog);
        var request = new PlanRequest { CatalogPath = catalog, Stack = stack is null ? PlanLoader.DefaultStack(catalog) : PlanLoader.RequireStack(catalog, stack) };
        return new ValidateCatalog(new FindingOutput { IsStrict = strict, IsPretty = terminal.IsInteractive }, terminal).Run(request);
    }

    private static int Manifests(string[] paths, string? against, FindingOutput output, PlanRequest request, Terminal io)
    {
        var settings = PlanLoader.Settings(request);
        foreach (var finding in settings.Findings) io.Note(FindingText.Line(finding));
        if (settings.Findings.Any(f => f.Severity == Severity.Error)) return ExitCodes.Unusable;
        var exit = new ValidateManifests(new ValidateManifestsOptions
        {
            Paths = paths,
            Server = settings.Settings.Server,
            ClusterDomain = settings.Settings.ClusterDomain,
            Against = against?.Replace("{stack}", request.Stack ?? "", StringComparison.Ordinal),
            Output = output,
            Watch = steps => Progress.Start(io, "Validating files", steps),
        }).Run(io.Out, io.Error, io.In);
        if (exit != ExitCodes.Success || !output.IsStrict || !settings.Findings.Any(f => f.Severity == Severity.Warning)) return exit;
        io.Note($"error: the settings have a warning: {FindingText.WarningsFail}.");
        return ExitCodes.Findings;
    }
}
