using ServiceInfra.Changes;

namespace ServiceInfra.Tests.Changes;

/// <summary>Compares two catalogs, or a text with a catalog.</summary>
internal static class PlanPair
{
    /// <summary>The typed changes between two catalogs' services.</summary>
    public static IReadOnlyList<ChangeRecord> Changes(ScratchCatalog scratch, string old, string now, string? stack = null) =>
        Report(scratch, ComparedSide.Of(scratch.Plan(old, stack), "old"), now, stack).Changes;

    /// <summary>The ids of the rules that speak.</summary>
    public static string[] Rules(ScratchCatalog scratch, string old, string now, string? stack = null) => [.. Changes(scratch, old, now, stack).Select(c => c.Rule)];

    /// <summary>The report of a catalog's services against an old side.</summary>
    public static ChangeReport Report(ScratchCatalog scratch, ComparedSide old, string now, string? stack = null)
    {
        var plan = scratch.Plan(now, stack);
        return new ChangeReportBuilder(new ConsentFile([]), new DateOnly(2026, 1, 1)).Build(scratch.Request(stack), plan, old);
    }
}
