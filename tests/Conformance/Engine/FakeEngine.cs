using System.Collections.Concurrent;
using System.Net;
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

namespace ServiceInfra.Conformance.Engine;

/// <summary>An engine on a loopback HTTP/2 port that answers well unless a test makes it answer otherwise.</summary>
internal sealed class FakeEngine : IAsyncDisposable
{
    private readonly WebApplication _app;

    /// <summary>Called for every request; true if it has dealt with it.</summary>
    private readonly Func<Call, Task<bool>> _misbehave;

    private FakeEngine(WebApplication app, Func<Call, Task<bool>> misbehave)
    {
        _app = app;
        _misbehave = misbehave;
        _app.Run(HandleAsync);
    }

    public ConcurrentQueue<string> Methods { get; } = [];

    public ConcurrentQueue<RegisterResourceRequest> Registrations { get; } = [];

    public ConcurrentQueue<LogRequest> Messages { get; } = [];

    public ConcurrentQueue<RegisterResourceOutputsRequest> Outputs { get; } = [];

    public string Address => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;

    public static async Task<FakeEngine> StartAsync(Func<Call, Task<bool>>? misbehave = null, IPAddress? on = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(on ?? IPAddress.Loopback, 0, l => l.Protocols = HttpProtocols.Http2));
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(50));
        var engine = new FakeEngine(builder.Build(), misbehave ?? (_ => Task.FromResult(false)));
        await engine._app.StartAsync();
        return engine;
    }

    /// <summary>Drops all connections and takes no more.</summary>
    public Task DieAsync() => _app.StopAsync(new CancellationToken(true));

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        var call = new Call(this, http, http.Request.Path.Value!.Split('/')[^1], body.ToArray().AsMemory(5));
        Methods.Enqueue(call.Method);
        http.Response.ContentType = "application/grpc";
        if (call.Method == "RegisterResource") Registrations.Enqueue(call.Registration);
        if (call.Method == "Log") Messages.Enqueue(LogRequest.Parser.ParseFrom(call.Body.Span));
        if (call.Method == "RegisterResourceOutputs") Outputs.Enqueue(RegisterResourceOutputsRequest.Parser.ParseFrom(call.Body.Span));
        if (await _misbehave(call)) return;
        await call.AnswerAsync(call.Method switch
        {
            "SupportsFeature" => new SupportsFeatureResponse { HasSupport = true },
            "RegisterResource" => Register(call.Registration),
            _ => new Empty(),
        });
    }

    private static RegisterResourceResponse Register(RegisterResourceRequest request) => new()
    {
        Urn = $"urn:pulumi:dev::shop::{request.Type}::{request.Name}",
        Id = request.Custom ? request.Name + "-id" : "",
        Object = request.Custom ? request.Object : new Struct(),
    };
}
