using ServiceInfra.Catalog;
using ServiceInfra.Settings;

namespace ServiceInfra.Planning;

/// <summary>All manifests of a catalog with their Pulumi options, ready to register or render.</summary>
public sealed record ServicePlan
{
    /// <summary>The Services in the catalog's order.</summary>
    public required IReadOnlyList<PlannedService> Services { get; init; }

    /// <summary>The namespaces that the catalog owns.</summary>
    public required IReadOnlyList<CatalogNamespace> Namespaces { get; init; }

    /// <summary>The settings it was made with.</summary>
    public required InfraSettings Settings { get; init; }

    /// <summary>The stack, or null.</summary>
    public string? Stack { get; init; }
}
