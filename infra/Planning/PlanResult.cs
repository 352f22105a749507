using ServiceInfra.Validation;

namespace ServiceInfra.Planning;

/// <summary>A plan with everything that was found on the way to it.</summary>
/// <param name="Plan">The plan; it may be registered or rendered only where no finding is an error.</param>
/// <param name="Findings">The findings, sorted by file and position.</param>
public sealed record PlanResult(ServicePlan Plan, IReadOnlyList<Finding> Findings)
{
    /// <summary>Whether anything stands against registering or rendering the plan.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
