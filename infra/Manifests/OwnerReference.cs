namespace ServiceInfra.Manifests;

/// <summary>One of <c>metadata.ownerReferences</c> (API type <c>OwnerReference</c>).</summary>
public sealed record OwnerReference
{
    /// <summary>API field <c>apiVersion</c>.</summary>
    public string? ApiVersion { get; init; }

    /// <summary>API field <c>kind</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>API field <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>API field <c>uid</c>.</summary>
    public string? Uid { get; init; }

    /// <summary>API field <c>controller</c>.</summary>
    public bool? Controller { get; init; }

    /// <summary>API field <c>blockOwnerDeletion</c>.</summary>
    public bool? BlockOwnerDeletion { get; init; }
}
