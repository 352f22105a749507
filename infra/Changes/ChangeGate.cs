namespace ServiceInfra.Changes;

/// <summary>Decides whether changes may pass.</summary>
/// <param name="failOn">The classes that may not pass without consent.</param>
public sealed class ChangeGate(IReadOnlySet<ChangeClass> failOn)
{
    /// <summary>The changes that stand against it.</summary>
    public IReadOnlyList<(ChangeReport Stack, ChangeRecord Change)> Blocking(ChangeReports reports) => failOn.Count == 0 ? [] : [.. reports.All.Where(p => Blocks(p.Change))];

    private bool Blocks(ChangeRecord change) =>
        change.Classes.Any(c => failOn.Contains(c) && !change.IsCovered(c));
}
