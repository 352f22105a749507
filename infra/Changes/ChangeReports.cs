namespace ServiceInfra.Changes;

/// <summary>The reports of all stacks that were asked for, and what they are about.</summary>
public sealed record ChangeReports
{
    /// <summary>The version of this form, in JSON and in the comment's marker.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The version of this form.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The commit that was looked at; null outside git.</summary>
    public string? Commit { get; init; }

    /// <summary>The files that were looked at and that the commit holds otherwise or not at all.</summary>
    public IReadOnlyList<string> Uncommitted { get; init; } = [];

    /// <summary>When.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>One report a stack.</summary>
    public required IReadOnlyList<ChangeReport> Stacks { get; init; }

    /// <summary>All changes of all stacks.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<(ChangeReport Stack, ChangeRecord Change)> All => Stacks.SelectMany(s => s.Changes.Select(c => (s, c)));
}
