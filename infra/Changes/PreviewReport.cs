namespace ServiceInfra.Changes;

/// <summary>Everything a preview says, for each writer to word.</summary>
public sealed record PreviewReport
{
    /// <summary>The stack, or null.</summary>
    public string? Stack { get; init; }

    /// <summary>What it was compared with, or null for an empty cluster.</summary>
    public string? Against { get; init; }

    /// <summary>What happens to each object.</summary>
    public required IReadOnlyList<ObjectChange> Changes { get; init; }

    /// <summary>How many objects have an action.</summary>
    public int Count(ChangeAction action) => Changes.Count(c => c.Action == action);

    /// <summary>"2 to create, 1 to update, 9 unchanged".</summary>
    public string Summary
    {
        get
        {
            var parts = new List<string>();
            if (Count(ChangeAction.Create) is > 0 and var create) parts.Add($"{create} to create");
            if (Count(ChangeAction.Update) is > 0 and var update) parts.Add($"{update} to update");
            if (Count(ChangeAction.Delete) is > 0 and var delete) parts.Add($"{delete} to delete");
            if (Count(ChangeAction.Same) is > 0 and var same) parts.Add($"{same} unchanged");
            return parts.Count == 0 ? "nothing to do" : string.Join(", ", parts);
        }
    }
}
