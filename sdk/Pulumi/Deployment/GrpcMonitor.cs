using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Rpc;

namespace Pulumi;

/// <summary>The resource monitor of a running engine.</summary>
internal sealed class GrpcMonitor(GrpcChannels channels) : IMonitor
{
    private readonly ResourceMonitor.ResourceMonitorClient _client = new(channels.Monitor);

    public async Task<bool> SupportsFeatureAsync(string id) =>
        (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id })).HasSupport;

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request) =>
        _client.RegisterResourceAsync(request).ResponseAsync;

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
