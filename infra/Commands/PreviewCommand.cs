using System.CommandLine;
using ServiceInfra.Changes;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Planning;
using ServiceInfra.Stack;

namespace ServiceInfra.Commands;

/// <summary><c>preview</c>: what <c>pulumi up</c> would register, offline, beside earlier manifests where there are some.</summary>
public static class PreviewCommand
{
    private static readonly Dictionary<string, Action<PreviewReport, Terminal>> Writers = new(StringComparer.Ordinal)
    {
        ["text"] = PreviewText.Write,
        ["markdown"] = PreviewMarkdown.Write,
        ["json"] = PreviewJson.Write,
    };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("preview", "Show what 'pulumi up' would create, without a cluster; with --against, what changes.");
        var options = new CatalogOptions(command);
        var format = new Option<string>("--format", "-f") { Description = "How to show it.", DefaultValueFactory = _ => "text", HelpName = string.Join('|', Writers.Keys) };
        format.AcceptOnlyFromAmong([.. Writers.Keys]);
        var against = new Option<string?>("--against", "-a") { Description = "Earlier manifests to compare with: a .yaml or .json file as 'render' writes it, or a folder of such files.", HelpName = "PATH" };
        command.Options.Add(format);
        command.Options.Add(against);
        command.SetAction(async (parsed, _) =>
        {
            var io = options.Terminal(parsed, terminal);
            var request = options.Request(parsed);
            var result = PlanLoader.Load(request);
            if (!PlanGuard.Passes(result, io)) return ExitCodes.Findings;
            var old = parsed.GetValue(against) is { } path ? ObjectFiles.Read(path) : [];
            var planned = await RunAsync(result.Plan, io).ConfigureAwait(false);
            var report = new PreviewReport { Stack = request.Stack, Against = parsed.GetValue(against), Changes = ObjectComparison.Compare(old, planned) };
            Writers[parsed.GetValue(format)!](report, io);
            return ExitCodes.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<KubernetesObject>> RunAsync(ServicePlan plan, Terminal terminal)
    {
        var mocks = new RecordingMocks();
        using var progress = Progress.Start(terminal, "Previewing", plan.Services.Count + plan.Namespaces.Count, () => mocks.Registered.Count);
        return await OfflinePreview.RunAsync(plan, mocks).ConfigureAwait(false);
    }
}
