using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary><c>validate</c> of the catalog, with one stack or with several.</summary>
/// <param name="output">How findings are written.</param>
/// <param name="io">Where to.</param>
internal sealed class ValidateCatalog(FindingOutput output, Terminal io)
{
    private static readonly JudgedScope Scope = new() { Noun = "Service" };

    /// <summary>Judges the catalog with one stack, or none.</summary>
    /// <returns>The exit code.</returns>
    public int Run(PlanRequest request)
    {
        var result = Load(request);
        return output.Write(result.Findings, result.Plan.Services.Count, Scope, io.Out, io.OpenError, $"{VisibleText.Of(request.CatalogPath)}: nothing wrong ({Counted(result, request.Stack is null ? "" : $", stack {request.Stack}")})");
    }

    /// <summary>Judges the catalog with each of several stacks, and tells what is the same in several of them once.</summary>
    /// <param name="requests">A request a stack.</param>
    /// <param name="against">What is live: a path, in which {stack} stands for the stack; null where every Service is new.</param>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<PlanRequest> requests, string? against)
    {
        // Standard input can be read once only.
        var live = against?.Contains("{stack}", StringComparison.Ordinal) is false ? Live(against) : null;
        if (requests is [var only]) return Run(only with { Stored = live ?? Live(Of(against, only)) });
        var services = 0;
        var stacks = new List<StackResult>();
        foreach (var request in requests)
        {
            var result = Load(request with { Stored = live ?? Live(Of(against, request)) });
            services += result.Plan.Services.Count;
            stacks.Add(new StackResult(request.Stack!, result));
        }
        var wrong = StackFindings.Merge(stacks);
        var each = string.Join("; ", stacks.Select(s => $"stack {s.Stack}: {Counted(s.Result, "")}"));
        return output.Write(wrong, services, Scope with { Stacks = [.. stacks.Select(s => s.Stack)] }, io.Out, io.OpenError, $"{VisibleText.Of(requests[0].CatalogPath)}: nothing wrong ({each})");
    }

    private PlanResult Load(PlanRequest request)
    {
        var result = WatchedPlan.Load(request, io, "Validating");
        // The catalog is reviewed with it, and preview stops at what is wrong there.
        return ConsentFile.Beside(request).Findings is { Count: > 0 } consents ? result with { Findings = FindingOrder.Sort([.. result.Findings, .. consents]) } : result;
    }

    private static string Counted(PlanResult result, string stack) =>
        $"{FindingText.Count(result.Plan.Services.Count, "Service")}{stack}, Kubernetes {result.Plan.Settings.Server.Release.ToString()}";

    private static string? Of(string? against, PlanRequest request) => against?.Replace("{stack}", request.Stack ?? "", StringComparison.Ordinal);

    private Func<ServiceManifest, ServiceManifest?>? Live(string? against)
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
}
