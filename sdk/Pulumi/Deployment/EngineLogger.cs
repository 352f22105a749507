using Pulumi.Rpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, one after the other.</summary>
internal sealed class EngineLogger(IEngine engine)
{
    private readonly Lock _gate = new();
    private Task _last = Task.CompletedTask;

    public IEngine Engine => engine;

    /// <summary>Whether there was an error message: the program fails then.</summary>
    public bool LoggedErrors { get; private set; }

    public void Warn(string message, Resource? resource = null) => Log(LogSeverity.Warning, message, resource, null, null);

    public Task ErrorAsync(string message, Resource? resource = null) => LogAsync(LogSeverity.Error, message, resource, null, null);

    /// <summary>Sends a message in the background.</summary>
    public void Log(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral) =>
        Deployment.Watch(LogAsync(severity, message, resource, streamId, ephemeral));

    /// <summary>Sends a message; one about a resource waits for its URN.</summary>
    public async Task LogAsync(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        if (severity == LogSeverity.Error) LoggedErrors = true;
        var request = new LogRequest { Severity = severity, Message = message ?? "", StreamId = streamId ?? 0, Ephemeral = ephemeral ?? false };
        if (resource != null)
        {
            try
            {
                request.Urn = (await resource.Urn.DataAsync).Value ?? "";
            }
            catch (Exception e) when (e is not LogException)
            {
                // The resource has failed; the message matters more than its place.
            }
        }
        await InTurn(request);
    }

    /// <summary>Waits until everything is sent.</summary>
    public Task DrainAsync()
    {
        lock (_gate) return _last.ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private Task InTurn(LogRequest request)
    {
        lock (_gate) return _last = SendAsync(_last, request);
    }

    private async Task SendAsync(Task before, LogRequest request)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await engine.LogAsync(request);
        }
        catch (Exception e)
        {
            throw new LogException(e);
        }
    }
}
