using Pulumi.Rpc;

namespace Pulumi;

/// <summary>The side of the engine that takes resources.</summary>
internal interface IMonitor
{
    /// <summary>Whether the engine knows a feature.</summary>
    Task<bool> SupportsFeatureAsync(string id);

    /// <summary>Makes, updates or leaves a resource, and answers with its state.</summary>
    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    /// <summary>Reads a resource that exists already.</summary>
    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    /// <summary>Takes the outputs of a component or of the stack.</summary>
    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    /// <summary>Calls a provider's function.</summary>
    Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    /// <summary>Says that everything is registered, and waits until everything is done.</summary>
    Task SignalAndWaitForShutdownAsync();
}
