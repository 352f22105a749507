using Pulumi.Testing;

namespace ServiceInfra.Conformance.Engine;

/// <summary>Answers with the inputs, and keeps what it was asked.</summary>
internal sealed class Recorder : IMocks
{
    public List<MockResourceArgs> Asked { get; } = [];
    public List<MockCallArgs> Called { get; } = [];
    public List<MockRegisterResourceOutputsRequest> Outputs { get; } = [];
    public Func<MockResourceArgs, object>? State { get; init; }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        lock (Asked) Asked.Add(args);
        return Task.FromResult<(string?, object)>((args.Name + "-id", State?.Invoke(args) ?? args.Inputs));
    }

    public Task<object> CallAsync(MockCallArgs args)
    {
        Called.Add(args);
        return Task.FromResult<object>(new Dictionary<string, object> { ["answer"] = 42 });
    }

    public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
    {
        lock (Outputs) Outputs.Add(args);
        return Task.CompletedTask;
    }
}
