namespace ServiceInfra.Changes;

/// <summary>A field that differs between two sides, server defaults taken into account.</summary>
/// <param name="Path">The field as a person reads it, such as <c>spec.ports[http].port</c>.</param>
/// <param name="Old">The old value; null where there was none.</param>
/// <param name="New">The new value; null where there is none.</param>
public sealed record FieldChange(string Path, string? Old, string? New)
{
    /// <summary>The field as the API names it on the new side, such as <c>spec.ports[0].port</c>; ports go by index there.</summary>
    public string ApiPath { get; init; } = Path;

    /// <summary>The key of the map entry that differs (labels, annotations, selector); else null.</summary>
    public string? Key { get; init; }

    /// <summary>Other fields that differ for the same reason and need no telling of their own.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The port that the field belongs to; else null.</summary>
    public PortPair? Port { get; init; }
}
