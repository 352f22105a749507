using System.CommandLine;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Planning;
using ServiceInfra.Stack;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>preview</c>: what <c>pulumi up</c> would register, offline, and what changes against an old side.</summary>
public static class PreviewCommand
{
    // Registering more takes longer than everything else that a comparison does.
    private const int MostCompared = 1_000;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("preview", "Show what 'pulumi up' would create, without a cluster; with --against, what changes and what clients feel of it.");
        var catalog = new CatalogOptions(command, Stacks.Several);
        var options = new PreviewOptions(command);
        command.SetAction(async (parsed, _) =>
        {
            var io = catalog.Terminal(parsed, terminal);
            var gate = options.Gate(parsed);
            options.Check(parsed);
            var requests = catalog.Requests(parsed);
            var now = TimeProvider.System.GetUtcNow();
            var consents = ConsentFile.Beside(requests[0]);
            foreach (var finding in consents.Findings) io.Note(FindingText.Line(finding));
            if (consents.Findings.Any(f => f.Severity == Severity.Error)) return ExitCodes.Unusable;
            var today = DateOnly.FromDateTime(now.UtcDateTime);
            var builder = new ChangeReportBuilder(consents, today);
            if (options.Against(parsed, null) == "-") io = Rereadable(io);
            var stacks = new List<ChangeReport>();
            foreach (var request in requests) stacks.Add(await Preview(request, options.Against(parsed, request.Stack), builder, io).ConfigureAwait(false));
            var tree = options.Against(parsed, null) is null ? new GitWorkTree(null, []) : GitWorkTree.Of(requests);
            var reports = new ChangeReports { Commit = tree.Commit, Uncommitted = tree.Uncommitted, Time = now, Stacks = consents.WithNotes(stacks, today) };
            // Findings are on standard error already; a form for machines says that nothing was compared.
            if (stacks.Any(s => s.Failure is null) || options.IsForMachines(parsed)) options.Write(parsed, reports, io);
            if (stacks.Any(s => s.Failure is not null)) return ExitCodes.Findings;
            return Gate(gate, reports, io);
        });
        return command;
    }

    private static async Task<ChangeReport> Preview(PlanRequest request, string? against, ChangeReportBuilder builder, Terminal io)
    {
        var result = WatchedPlan.Load(request, io, "Planning");
        if (!PlanGuard.Passes(result, io))
        {
            var errors = result.Findings.Count(f => f.Severity == Severity.Error);
            return new ChangeReport { Stack = request.Stack, Against = against, Failure = $"The catalog has {FindingText.Count(errors, "error")}; 'validate' shows {(errors == 1 ? "it" : "them")}." };
        }
        var old = against is null ? null : AgainstSource.Read(against, request, io.In);
        if (old?.Failure is { } failure)
        {
            io.Note($"error: {failure}");
            return new ChangeReport { Stack = request.Stack, Against = old.Name, Failure = failure };
        }
        var report = builder.Build(request, result.Plan, old);
        if (old is not null && result.Plan.Services.Count > MostCompared) return report with { NotChecked = [.. report.NotChecked, $"the Pulumi program, which runs along for at most {MostCompared} Services"] };
        // What the stack registers, by the same code that an engine runs.
        var registered = await RunAsync(result.Plan, io).ConfigureAwait(false);
        RegisteredCheck.Require(result.Plan, registered);
        return report with { Checked = [.. report.Checked, $"the Pulumi program, which registers {registered.Count} resource{(registered.Count == 1 ? "" : "s")}"] };
    }

    // Standard input can be read once only, and every stack is compared with it.
    private static Terminal Rereadable(Terminal io)
    {
        var bytes = InputBytes.Read(io.In).ToArray();
        return io with { OpenIn = () => new StreamReader(new MemoryStream(bytes)) };
    }

    private static async Task<IReadOnlyList<KubernetesObject>> RunAsync(ServicePlan plan, Terminal terminal)
    {
        var mocks = new RecordingMocks();
        using var progress = Progress.Start(terminal, "Previewing", plan.Services.Count + plan.Namespaces.Count, () => mocks.Registered.Count);
        return await OfflinePreview.RunAsync(plan, mocks).ConfigureAwait(false);
    }

    private static int Gate(ChangeGate gate, ChangeReports reports, Terminal io)
    {
        var blocking = gate.Blocking(reports);
        if (blocking.Count == 0) return ExitCodes.Success;
        io.Note($"{(blocking.Count == 1 ? "1 change" : $"{blocking.Count} changes")} without consent. If meant, add a consent to {ConsentFile.Name} beside the catalog:");
        foreach (var (stack, change) in blocking.Take(10))
            io.Note($"  {(stack.Stack is null ? "" : stack.Stack + ": ")}{change.Service}: {change.Title} ({change.Rule})");
        if (blocking.Count > 10) io.Note($"  and {blocking.Count - 10} more");
        return ExitCodes.Blocked;
    }
}
