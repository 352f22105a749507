using System.Collections.Concurrent;

namespace Pulumi;

/// <summary>What the engine can do; each feature is asked for once, when it is first of interest.</summary>
internal sealed class Features(IMonitor monitor)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _answers = new();

    /// <summary>References to resources may be switched off.</summary>
    public bool AcceptsResources { get; } = Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES")?.ToUpperInvariant() is not ("1" or "TRUE");

    public Task<bool> ResourceReferences => AskAsync("resourceReferences");

    public Task<bool> AliasSpecs => AskAsync("aliasSpecs");

    public Task<bool> OutputValues => AskAsync("outputValues");

    public Task<bool> DeletedWith => AskAsync("deletedWith");

    private Task<bool> AskAsync(string feature) =>
        _answers.GetOrAdd(feature, static (id, m) => new Lazy<Task<bool>>(() => m.SupportsFeatureAsync(id)), monitor).Value;
}
