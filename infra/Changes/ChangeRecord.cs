namespace ServiceInfra.Changes;

/// <summary>One typed change: what happens to a field, what the clients of the Service feel, and what to do.</summary>
public sealed record ChangeRecord
{
    /// <summary>Service or Namespace.</summary>
    public required string Kind { get; init; }

    /// <summary>namespace/name.</summary>
    public required string Service { get; init; }

    /// <summary>The console's alias; empty where there is none.</summary>
    public string Alias { get; init; } = "";

    /// <summary>The rule's id, such as <c>port-renamed</c>; docs/changes.md explains each.</summary>
    public required string Rule { get; init; }

    /// <summary>The classes, the worst first.</summary>
    public required IReadOnlyList<ChangeClass> Classes { get; init; }

    /// <summary>The change in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>The field, such as <c>spec.ports[http].name</c>; empty where the whole object is meant.</summary>
    public string Field { get; init; } = "";

    /// <summary>The old value; null where there was none.</summary>
    public string? Old { get; init; }

    /// <summary>The new value; null where there is none.</summary>
    public string? New { get; init; }

    /// <summary>Why it is so: a sentence.</summary>
    public string Why { get; init; } = "";

    /// <summary>What clients feel: a sentence.</summary>
    public string Feels { get; init; } = "";

    /// <summary>What to do: a sentence, or empty.</summary>
    public string Do { get; init; } = "";

    /// <summary>Where that is known from.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether the catalog no longer has the object: the place is then the one nearest to where it stood.</summary>
    public bool IsGone { get; init; }

    /// <summary>The catalog's file, relative to the repository. Reports of earlier versions name none for what is gone.</summary>
    [System.Diagnostics.CodeAnalysis.AllowNull]
    public string File { get; init => field = value ?? Planning.PlanLoader.DefaultCatalog; } = Planning.PlanLoader.DefaultCatalog;

    /// <summary>The line, from 1.</summary>
    public int Line { get; init; } = 1;

    /// <summary>The column, from 1.</summary>
    public int Column { get; init; } = 1;

    /// <summary>
    /// The added or edited line of the Service's entry that is nearest to <see cref="Line"/>: there a pull request shows it. 0 where the entry has
    /// none; null where the old side does not tell which lines those are, and where no line is the Service's own.
    /// </summary>
    public int? ChangedLine { get; init; }

    /// <summary>The consents in force that speak of it.</summary>
    public IReadOnlyList<Consent> Consents { get; init; } = [];

    /// <summary>The worst class.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public ChangeClass Worst => Classes.Count == 0 ? ChangeClass.Harmless : Classes[0];

    /// <summary>Whether somebody should look at it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDanger => Worst.IsDanger();

    /// <summary>Whether consents cover all that is dangerous about it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAgreed => Consents.Count > 0 && Classes.Where(c => c.IsDanger()).All(IsCovered);

    /// <summary>Whether a consent covers a class of it.</summary>
    public bool IsCovered(ChangeClass value) => Consents.Any(c => c.Covers(value));
}
