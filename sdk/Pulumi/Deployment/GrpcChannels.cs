using Grpc.Core;
using Grpc.Net.Client;

namespace Pulumi;

/// <summary>The connections to the engine; one if both sides have the same address.</summary>
internal sealed class GrpcChannels : IDisposable
{
    public GrpcChannels(DeploymentSettings settings)
    {
        Monitor = Connect(settings.Monitor);
        Engine = settings.Engine == settings.Monitor ? Monitor : Connect(settings.Engine);
    }

    public GrpcChannel Monitor { get; }

    public GrpcChannel Engine { get; }

    public void Dispose()
    {
        Monitor.Dispose();
        Engine.Dispose();
    }

    private static GrpcChannel Connect(string address) => GrpcChannel.ForAddress("http://" + address, new GrpcChannelOptions
    {
        Credentials = ChannelCredentials.Insecure,
        MaxReceiveMessageSize = null,
        MaxSendMessageSize = null,
        DisposeHttpClient = true,
        HttpHandler = new SocketsHttpHandler
        {
            // Always this machine, whatever HTTP_PROXY says.
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            // Every resource waits for its answer on a stream of its own.
            EnableMultipleHttp2Connections = true,
            PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        },
    });
}
