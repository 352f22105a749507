namespace ServiceInfra.Changes;

/// <summary>One side of a comparison.</summary>
public sealed record ComparedSide
{
    /// <summary>What a person calls it: a file, a git ref, a stack.</summary>
    public required string Name { get; init; }

    /// <summary>The objects.</summary>
    public required IReadOnlyList<KubernetesObject> Objects { get; init; }

    /// <summary>Whether it is a live cluster: it holds other programs' Services too, so what only it has is no removal.</summary>
    public bool IsLive { get; init; }

    /// <summary>What could not be read or is not known, a sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>
    /// Of a commit: the lines that the new side added or edited in a file of the repository, in their order; null where all of it is new. Null where
    /// that is not known.
    /// </summary>
    public Func<string, int[]?>? ChangedLines { get; init; }

    /// <summary>Why nothing can be compared with it; null where it can.</summary>
    public string? Failure { get; init; }

    /// <summary>The objects of a plan.</summary>
    public static ComparedSide Of(Planning.ServicePlan plan, string name, IReadOnlyList<string>? notes = null) =>
        new() { Name = name, Objects = PlanObjects.Of(plan), Notes = notes ?? [] };
}
