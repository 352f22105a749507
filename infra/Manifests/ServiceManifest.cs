namespace ServiceInfra.Manifests;

/// <summary>A v1 Service as the API server takes it. Absent fields are null; what is null is not rendered.</summary>
public sealed record ServiceManifest
{
    /// <summary>API field <c>metadata</c>.</summary>
    public required ObjectMeta Metadata { get; init; }

    /// <summary>API field <c>spec</c>; null where a manifest of edit mode leaves it out.</summary>
    public ServiceSpec? Spec { get; init; }
}
