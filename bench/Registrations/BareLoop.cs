using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;
using Pulumi.Rpc;

namespace ServiceInfra.Bench.Registrations;

/// <summary>
/// The same messages with nothing but Grpc.Net.Client. As in the client, all registrations are under way at once: each is sent as soon as
/// the stack is registered, however many answers are still to come.
/// </summary>
internal static class BareLoop
{
    public static async Task<int> RunAsync(int count)
    {
        using var channel = GrpcChannel.ForAddress("http://" + Environment.GetEnvironmentVariable("PULUMI_MONITOR"), new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            HttpHandler = new SocketsHttpHandler { UseProxy = false, EnableMultipleHttp2Connections = true },
        });
        var (monitor, engine) = (new ResourceMonitor.ResourceMonitorClient(channel), new Engine.EngineClient(channel));
        await engine.LogAsync(new LogRequest { Message = "Registering stack shop-dev" });
        foreach (var feature in (string[])["resourceReferences", "aliasSpecs"]) await monitor.SupportsFeatureAsync(new SupportsFeatureRequest { Id = feature });
        var stack = (await monitor.RegisterResourceAsync(Messages.Stack())).Urn;
        var outputs = new Struct { Fields = { ["count"] = Value.ForNumber(count) } };
        var calls = new List<Task> { monitor.RegisterResourceOutputsAsync(new() { Urn = stack, Outputs = outputs }).ResponseAsync };
        for (var i = 0; i < count; i++) calls.Add(monitor.RegisterResourceAsync(Messages.Service($"svc-{i:D5}", stack)).ResponseAsync);
        await Task.WhenAll(calls);
        await monitor.SignalAndWaitForShutdownAsync(new Empty());
        return 0;
    }
}
