namespace ServiceInfra.Commands;

/// <summary>What findings are about, as far as their writers need to know.</summary>
public sealed record JudgedScope
{
    /// <summary>What the documents are, in the singular.</summary>
    public string Noun { get; init; } = "document";

    /// <summary>The stacks that were judged together; empty where it was one, or none.</summary>
    public IReadOnlyList<string> Stacks { get; init; } = [];

    /// <summary>Whether warnings fail the run.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the text form shows the line and a caret under the place, in colour: on a terminal.</summary>
    public bool IsPretty { get; init; }
}
