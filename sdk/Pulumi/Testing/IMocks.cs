namespace Pulumi.Testing;

/// <summary>Plays the engine in a test.</summary>
public interface IMocks
{
    /// <summary>Answers for a new or read resource: its id and its outputs, a dictionary or an object with output types.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>Answers a call of a provider's function.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>Is told what a component exports.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
