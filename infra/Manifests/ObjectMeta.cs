namespace ServiceInfra.Manifests;

/// <summary>The parts of <c>metadata</c> that a person writes (API type <c>ObjectMeta</c>).</summary>
public sealed record ObjectMeta
{
    /// <summary>API field <c>metadata.name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>API field <c>metadata.generateName</c>.</summary>
    public string? GenerateName { get; init; }

    /// <summary>API field <c>metadata.namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>API field <c>metadata.labels</c>.</summary>
    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    /// <summary>API field <c>metadata.annotations</c>.</summary>
    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    /// <summary>API field <c>metadata.finalizers</c>.</summary>
    public IReadOnlyList<string>? Finalizers { get; init; }

    /// <summary>API field <c>metadata.ownerReferences</c>.</summary>
    public IReadOnlyList<OwnerReference>? OwnerReferences { get; init; }

    /// <summary>API field <c>metadata.resourceVersion</c>; must be absent on create.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>API field <c>metadata.uid</c>.</summary>
    public string? Uid { get; init; }

    /// <summary>API field <c>metadata.generation</c>.</summary>
    public long? Generation { get; init; }

    /// <summary>API field <c>metadata.deletionTimestamp</c>, which the server sets; of a manifest it counts in a replace alone.</summary>
    public string? DeletionTimestamp { get; init; }

    /// <summary>API field <c>metadata.deletionGracePeriodSeconds</c>, in seconds; set by the server too.</summary>
    public long? DeletionGracePeriodSeconds { get; init; }
}
