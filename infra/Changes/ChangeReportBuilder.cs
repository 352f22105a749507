using ServiceInfra.Planning;

namespace ServiceInfra.Changes;

/// <summary>Compares a plan with an old side and says everything about it.</summary>
/// <param name="consents">What the repository agrees to.</param>
/// <param name="today">The day on which consents must still hold.</param>
public sealed class ChangeReportBuilder(ConsentFile consents, DateOnly today)
{
    /// <summary>The report of one stack.</summary>
    /// <param name="request">What was planned.</param>
    /// <param name="plan">The new side.</param>
    /// <param name="old">The old side; null for an empty cluster.</param>
    public ChangeReport Build(PlanRequest request, ServicePlan plan, ComparedSide? old)
    {
        var before = old ?? new ComparedSide { Name = "", Objects = [] };
        var after = ComparedSide.Of(plan, request.Stack ?? "");
        var pairs = PlanComparison.Compare(before, after, isDeployment: true);
        var changes = new ChangeAssessment(new ChangeLocator(request.CatalogPath, [.. plan.Services.Select(s => s.Entry)], old?.ChangedLines)).Assess(pairs);
        var (agreed, notes) = consents.Apply(changes, request.Stack, today);
        return new ChangeReport
        {
            Stack = request.Stack,
            Against = old?.Name,
            Created = pairs.Count(p => p.Action == ChangeAction.Create),
            Updated = pairs.Count(p => p.Action == ChangeAction.Update),
            Replaced = pairs.Count(p => p.Action == ChangeAction.Replace),
            Deleted = pairs.Count(p => p.Action == ChangeAction.Delete),
            Unchanged = pairs.Count(p => p.Action == ChangeAction.Same),
            Changes = agreed,
            ConsentNotes = notes,
            Checked = ["catalog, by the API server's rules"],
            NotChecked = NotChecked(before, after, pairs),
        };
    }

    private static List<string> NotChecked(ComparedSide old, ComparedSide now, IReadOnlyList<ObjectPair> pairs)
    {
        // Catalog and manifests cannot show pods: silence must not read as safe.
        List<string> notes = ["pods and endpoints", "the cluster's own answer (no cluster was asked)"];
        if (pairs.Count(p => p.New is { } after && (after.HasOpenSelector || p.Old?.HasOpenSelector is true)) is > 0 and var open) notes.Add($"the selectors of {open} Service{(open == 1 ? "" : "s")} with a workload");
        if (now.Objects.Sum(o => o.Planned?.SecretAnnotations?.Count ?? 0) is > 0 and var secret) notes.Add($"the values of {secret} secret annotation{(secret == 1 ? "" : "s")}");
        if (pairs.SelectMany(p => p.Ignored.Select(f => $"{p.Object.Id} {f.Path}")).ToArray() is { Length: > 0 } ignored)
            notes.Add($"what options.ignoreChanges leaves as it is: {string.Join(", ", ignored.Take(10))}{(ignored.Length > 10 ? $" and {ignored.Length - 10} more" : "")}");
        if (old.IsLive && PlanComparison.CountOthers(old, now) is > 0 and var others) notes.Add($"{others} Service{(others == 1 ? "" : "s")} of the cluster that this catalog does not have");
        if (old.IsLive) notes.Add("annotations of live Services that no rule knows");
        if (PlanComparison.LeavesNamespacesOut(old) && now.Objects.Count(o => o.Kind == "Namespace") is > 0 and var own)
            notes.Add($"{own} Namespace{(own == 1 ? "" : "s")} of this catalog ('kubectl get services,namespaces -A -o json' has them)");
        notes.AddRange(old.Notes);
        return notes;
    }
}
