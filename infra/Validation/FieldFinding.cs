namespace ServiceInfra.Validation;

/// <summary>
/// A finding about a field of a Service that does not know yet where the field stands: rules yield these, and a locator turns
/// the field into a place in a manifest or in the catalog.
/// </summary>
public sealed record FieldFinding
{
    /// <summary>SVC and three digits, one of <see cref="FindingCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Who would say it, and when.</summary>
    public required FindingStage Stage { get; init; }

    /// <summary>The API's word for it; null for decode errors, warnings and advice without one.</summary>
    public FieldErrorKind? Kind { get; init; }

    /// <summary>The API's own path of the field, odd spellings included (<c>spec.LoadBalancerSourceRanges[0]</c>).</summary>
    public required string Field { get; init; }

    /// <summary>The key of the map entry that is meant where <see cref="Field"/> is a map (labels, annotations, selector); else null.</summary>
    public string? Key { get; init; }

    /// <summary>Which part of the member is meant.</summary>
    public FindingPlace Place { get; init; }

    /// <summary>What is wrong, and why.</summary>
    public required string Message { get; init; }

    /// <summary>What to write instead; may be empty.</summary>
    public string Fix { get; init; } = "";

    /// <summary>True for an error that the server would only give once those of an earlier stage are mended.</summary>
    public bool Hidden { get; init; }
}
