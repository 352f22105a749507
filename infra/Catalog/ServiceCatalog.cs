using ServiceInfra.Validation;

namespace ServiceInfra.Catalog;

/// <summary>A catalog as it was read: what is right in it, and findings for what is not.</summary>
public sealed record ServiceCatalog
{
    /// <summary>The catalog's folder, below which manifest files lie.</summary>
    public required string Folder { get; init; }

    /// <summary>The entries in the order they are written.</summary>
    public required IReadOnlyList<CatalogEntry> Entries { get; init; }

    /// <summary>The namespaces that the catalog owns.</summary>
    public required IReadOnlyList<CatalogNamespace> Namespaces { get; init; }

    /// <summary>What is wrong with the catalog's structure.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
