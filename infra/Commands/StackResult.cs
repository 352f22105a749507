using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary>What came of a catalog with one of several stacks.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Result">The plan and its findings.</param>
internal sealed record StackResult(string Stack, PlanResult Result);
