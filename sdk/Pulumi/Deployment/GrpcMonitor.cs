using System.Diagnostics.CodeAnalysis;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>The resource monitor of a running engine.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asked for holds nothing, and calls may outlive a run that failed.")]
internal sealed class GrpcMonitor(GrpcChannels channels, int parallel) : IMonitor
{
    /// <summary>
    /// Registrations under way. The engine works on as many as it was told to and lets the others wait; each that waits there costs a stream
    /// with its buffers here, and ten thousand of them are slower than a few hundred.
    /// </summary>
    private readonly SemaphoreSlim _registrations = new(Math.Max(parallel, 256));

    private readonly ResourceMonitor.ResourceMonitorClient _client = new(channels.Monitor);

    public async Task<bool> SupportsFeatureAsync(string id) =>
        (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id })).HasSupport;

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        await _registrations.WaitAsync();
        try
        {
            return await _client.RegisterResourceAsync(request);
        }
        finally
        {
            _registrations.Release();
        }
    }

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) =>
        _client.ReadResourceAsync(request).ResponseAsync;

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) =>
        _client.RegisterResourceOutputsAsync(request).ResponseAsync;

    public Task<InvokeResponse> InvokeAsync(ResourceInvokeRequest request) => _client.InvokeAsync(request).ResponseAsync;

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty());
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            // Engines before 3.180: the end of the process says the same.
        }
    }
}
