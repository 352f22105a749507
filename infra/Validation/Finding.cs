using ServiceInfra.Documents;

namespace ServiceInfra.Validation;

/// <summary>One thing wrong or doubtful, with everything that a person or a tool needs to act on it.</summary>
public sealed record Finding
{
    /// <summary>SVC and three digits; docs/findings.md explains each.</summary>
    public required string Code { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Who would say it, and when.</summary>
    public required FindingStage Stage { get; init; }

    /// <summary>The API's word for it where an API-server rule is mirrored.</summary>
    public FieldErrorKind? Kind { get; init; }

    /// <summary>The API's own path of the field, such as <c>spec.ports[0].nodePort</c>; empty where there is none.</summary>
    public string Field { get; init; } = "";

    /// <summary>In the catalog, the JSON pointer of the value, such as <c>/services/web/ports/0/nodePort</c>; else empty.</summary>
    public string Path { get; init; } = "";

    /// <summary>What is wrong, and why: a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What to write instead: a sentence, or empty.</summary>
    public string Fix { get; init; } = "";

    /// <summary>Where it stands; null where nothing was read from a file (a setting from the environment, say).</summary>
    public Location? Location { get; init; }

    /// <summary>The file, or what else it came from when there is no <see cref="Location"/>.</summary>
    public string File { get; init; } = "";

    /// <summary>The document within the file, from 0.</summary>
    public int Document { get; init; }

    /// <summary>The stacks it is in, where several were judged together and it is not in all of them; else null.</summary>
    public IReadOnlyList<string>? Stacks { get; init; }

    /// <summary>True for an error that the server would only give once those of an earlier stage are mended.</summary>
    public bool Hidden { get; init; }
}
