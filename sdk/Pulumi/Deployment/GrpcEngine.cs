using Pulumi.Rpc;

namespace Pulumi;

/// <summary>A running engine.</summary>
internal sealed class GrpcEngine(GrpcChannels channels) : IEngine
{
    private readonly Engine.EngineClient _client = new(channels.Engine);

    public Task LogAsync(LogRequest request) => _client.LogAsync(request).ResponseAsync;

    public Task RequirePulumiVersionAsync(string range) =>
        _client.RequirePulumiVersionAsync(new RequirePulumiVersionRequest { PulumiVersionRange = range }).ResponseAsync;
}
