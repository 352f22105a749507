namespace ServiceInfra.Changes;

/// <summary>Everything that is said about one stack's changes, for each writer to word. Also what travels as JSON from one workflow to the next.</summary>
public sealed record ChangeReport
{
    /// <summary>The stack, or null.</summary>
    public string? Stack { get; init; }

    /// <summary>What it was compared with; null for an empty cluster.</summary>
    public string? Against { get; init; }

    /// <summary>How many Services and Namespaces come.</summary>
    public int Created { get; init; }

    /// <summary>How many change.</summary>
    public int Updated { get; init; }

    /// <summary>How many Pulumi deletes and creates anew.</summary>
    public int Replaced { get; init; }

    /// <summary>How many go.</summary>
    public int Deleted { get; init; }

    /// <summary>How many stay as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>The changes, the worst first.</summary>
    public IReadOnlyList<ChangeRecord> Changes { get; init; } = [];

    /// <summary>Consents that have ended, and consents that nothing needs any more: a sentence each.</summary>
    public IReadOnlyList<string> ConsentNotes { get; init; } = [];

    /// <summary>What was checked, in a few words each.</summary>
    public IReadOnlyList<string> Checked { get; init; } = [];

    /// <summary>What was not checked, in a few words each.</summary>
    public IReadOnlyList<string> NotChecked { get; init; } = [];

    /// <summary>Why there is no comparison; null where there is one.</summary>
    public string? Failure { get; init; }

    /// <summary>How many changes have a class; what breaks and closes counts in both.</summary>
    public int Count(ChangeClass value) => Changes.Count(c => c.Classes.Contains(value));

    /// <summary>"2 to create, 1 to update, 9 unchanged".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Summary
    {
        get
        {
            var parts = new List<string>();
            if (Created > 0) parts.Add($"{Created} to create");
            if (Updated > 0) parts.Add($"{Updated} to update");
            if (Replaced > 0) parts.Add($"{Replaced} to replace");
            if (Deleted > 0) parts.Add($"{Deleted} to delete");
            if (Unchanged > 0) parts.Add($"{Unchanged} unchanged");
            return parts.Count == 0 ? "nothing to do" : string.Join(", ", parts);
        }
    }

    /// <summary>"2 breaking, 1 opening", "nothing dangerous", "no change".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Verdict
    {
        get
        {
            if (Failure is not null) return "not compared";
            if (Changes.Count == 0) return "no change";
            var counts = Enum.GetValues<ChangeClass>().Where(c => c.IsDanger() && Count(c) > 0).Select(c => ChangeClasses.Count(c, Count(c))).ToArray();
            var agreed = Changes.Count(c => c.IsDanger && c.IsAgreed);
            return counts.Length == 0 ? "nothing dangerous" : string.Join(", ", counts) + (agreed > 0 ? $" ({agreed} agreed)" : "");
        }
    }
}
