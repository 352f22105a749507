using System.Collections.Concurrent;
using Pulumi.Testing;

namespace ServiceInfra.Stack;

/// <summary>
/// Takes the engine's place in an offline preview: notes what is registered and answers as an engine does in a preview, with the inputs and
/// without an id.
/// </summary>
public sealed class RecordingMocks : IMocks
{
    private readonly ConcurrentQueue<MockResourceArgs> _registered = new();

    /// <summary>What was registered, in the order in which it arrived. Reads of live workloads are not among it.</summary>
    public IReadOnlyCollection<MockResourceArgs> Registered => _registered;

    /// <inheritdoc/>
    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        // A read of a workload: the live object is not known offline, so all its outputs stay unknown.
        if (args.Type!.StartsWith("kubernetes:apps/", StringComparison.Ordinal)) return Task.FromResult<(string?, object)>((args.Id, new Dictionary<string, object>()));
        _registered.Enqueue(args);
        return Task.FromResult<(string?, object)>((null, args.Inputs));
    }

    /// <inheritdoc/>
    public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException($"An offline preview cannot call {args.Token}.");
}
