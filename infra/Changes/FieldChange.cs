namespace ServiceInfra.Changes;

/// <summary>A field that changes.</summary>
/// <param name="Path">The field, such as <c>spec.ports[http].port</c>.</param>
/// <param name="Old">The old value; null where it is added.</param>
/// <param name="New">The new value; null where it is removed.</param>
public sealed record FieldChange(string Path, string? Old, string? New);
