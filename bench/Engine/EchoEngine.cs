using System.Buffers.Binary;
using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pulumi.Rpc;

namespace ServiceInfra.Bench.Engine;

/// <summary>An engine on a loopback HTTP/2 port: every resource has its inputs for outputs, at once.</summary>
internal sealed class EchoEngine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private long _registrations;
    private long _bytes;

    private EchoEngine(WebApplication app)
    {
        _app = app;
        _app.Run(HandleAsync);
    }

    public string Address => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    /// <summary>Registrations that were answered.</summary>
    public long Registrations => _registrations;

    /// <summary>Bytes of all their messages.</summary>
    public long Bytes => _bytes;

    public static async Task<EchoEngine> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k =>
        {
            // The engine's gRPC server has no limit; Kestrel's own would be 100.
            k.Limits.Http2.MaxStreamsPerConnection = 100_000;
            k.Listen(IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2);
        });
        var engine = new EchoEngine(builder.Build());
        await engine._app.StartAsync();
        return engine;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var message = body.GetBuffer().AsMemory(5, (int)body.Length - 5);
        IMessage answer = http.Request.Path.Value!.Split('/')[^1] switch
        {
            "SupportsFeature" => new SupportsFeatureResponse { HasSupport = true },
            "RegisterResource" => Register(message.Span),
            _ => new Empty(),
        };
        http.Response.ContentType = "application/grpc";
        await http.Response.StartAsync();
        await http.Response.Body.WriteAsync(Frame(answer));
        http.Response.AppendTrailer("grpc-status", "0");
    }

    private RegisterResourceResponse Register(ReadOnlySpan<byte> message)
    {
        Interlocked.Increment(ref _registrations);
        Interlocked.Add(ref _bytes, message.Length);
        var request = RegisterResourceRequest.Parser.ParseFrom(message);
        return new()
        {
            Urn = $"urn:pulumi:dev::shop::{request.Type}::{request.Name}",
            Id = request.Custom ? "shop/" + request.Name : "",
            Object = request.Custom ? request.Object : new Struct(),
        };
    }

    private static byte[] Frame(IMessage message)
    {
        var frame = new byte[5 + message.CalculateSize()];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), frame.Length - 5);
        message.WriteTo(frame.AsSpan(5));
        return frame;
    }
}
