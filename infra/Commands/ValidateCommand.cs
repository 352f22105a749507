using System.CommandLine;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>validate</c>: every finding about the catalog.</summary>
public static class ValidateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("validate", "Check the catalog as strictly as the API server would, all at once.");
        var options = new CatalogOptions(command);
        command.SetAction(parsed =>
        {
            var io = options.Terminal(parsed, terminal);
            var request = options.Request(parsed);
            var result = PlanLoader.Load(request);
            foreach (var finding in result.Findings) io.Out.WriteLine(FindingText.Line(finding));
            io.Out.WriteLine(Summary(request, result));
            return result.HasErrors ? ExitCodes.Findings : ExitCodes.Success;
        });
        return command;
    }

    private static string Summary(PlanRequest request, PlanResult result)
    {
        var counts = string.Join(", ", ((Severity[])[Severity.Error, Severity.Warning, Severity.Note])
            .Select(s => (Word: FindingText.Word(s), Count: result.Findings.Count(f => f.Severity == s)))
            .Where(c => c.Count > 0).Select(c => FindingText.Count(c.Count, c.Word)));
        var checkedBy = $"{FindingText.Count(result.Plan.Services.Count, "Service")}{(request.Stack is null ? "" : $", stack {request.Stack}")}, Kubernetes {result.Plan.Settings.Server.Release}";
        return $"{request.CatalogPath}: {(counts.Length == 0 ? "nothing wrong" : counts)} ({checkedBy})";
    }
}
