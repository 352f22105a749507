using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>A change with all the stacks on which it is the same.</summary>
/// <param name="Change">The change.</param>
/// <param name="Stacks">The stacks.</param>
internal sealed record SharedChange(ChangeRecord Change, IReadOnlyList<string> Stacks);
