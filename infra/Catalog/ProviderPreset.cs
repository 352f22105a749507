namespace ServiceInfra.Catalog;

/// <summary>What a load-balancer provider's controller needs at least on a Service.</summary>
/// <param name="Name">The provider's name in the catalog.</param>
/// <param name="Public">Annotations for a public load balancer.</param>
/// <param name="Internal">Annotations for an internal one; null where the provider needs an id that only the user knows.</param>
/// <param name="LoadBalancerClass">The class to set, or null.</param>
/// <param name="YieldsTo">Annotations of the entry beside which <paramref name="Optional"/> is left out.</param>
/// <param name="Optional">An annotation of <paramref name="Public"/> that is only right where the entry has none of <paramref name="YieldsTo"/>.</param>
public sealed record ProviderPreset(
    string Name,
    IReadOnlyDictionary<string, string> Public,
    IReadOnlyDictionary<string, string>? Internal,
    string? LoadBalancerClass = null,
    IReadOnlyList<string>? YieldsTo = null,
    string? Optional = null);
