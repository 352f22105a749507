using ServiceInfra.Catalog;
using ServiceInfra.Manifests;

namespace ServiceInfra.Planning;

/// <summary>One Service, ready to register or render.</summary>
public sealed record PlannedService
{
    /// <summary>The catalog's key: Pulumi's logical name.</summary>
    public required string Key { get; init; }

    /// <summary>The entry it came from.</summary>
    public required CatalogEntry Entry { get; init; }

    /// <summary>The manifest, namespace and wait annotations included. With a <see cref="Workload"/> its selector is still open.</summary>
    public required ServiceManifest Manifest { get; init; }

    /// <summary>
    /// Annotations whose real values are secret, by key; the <see cref="Manifest"/> holds a placeholder for each, so that nothing but the engine ever
    /// sees them. A value is null where only the engine can read it. Null where there are none.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? SecretAnnotations { get; init; }

    /// <summary>The live workload whose pod labels become the selector, or null.</summary>
    public WorkloadReference? Workload => Entry.Definition.Workload;

    /// <summary>The entry's Pulumi options, or null.</summary>
    public PulumiOptions? Options => Entry.Definition.Options;

    /// <summary>namespace/name, as the provider's ids are.</summary>
    public string Id => $"{Manifest.Metadata.Namespace}/{Manifest.Metadata.Name}";
}
