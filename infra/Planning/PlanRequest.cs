using ServiceInfra.Manifests;

namespace ServiceInfra.Planning;

/// <summary>What a plan is made from.</summary>
public sealed record PlanRequest
{
    /// <summary>The catalog's file.</summary>
    public required string CatalogPath { get; init; }

    /// <summary>The stack whose overlay and config apply, or null for the catalog alone.</summary>
    public string? Stack { get; init; }

    /// <summary>Settings given on the command line, by name.</summary>
    public IReadOnlyDictionary<string, string> Overrides { get; init; } = new Dictionary<string, string>();

    /// <summary>Gives the live Service that a manifest would replace; null where every Service counts as new.</summary>
    public Func<ServiceManifest, ServiceManifest?>? Stored { get; init; }

    /// <summary>Is told how many entries there are and how many are planned; null where nobody watches.</summary>
    public Steps? Steps { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;
}
