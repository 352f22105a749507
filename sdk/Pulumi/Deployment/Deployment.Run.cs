using System.Reflection;
using Grpc.Core;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Every error has been reported to the engine: it need not add one of its own.</summary>
    private const int ExitAfterReport = 32;

    /// <summary>How long work may go on when the engine takes no messages.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    /// <summary>How long the engine may take over a message when the program has failed anyway.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);

    /// <summary>Runs a program to its end.</summary>
    /// <returns>0 only if nothing at all failed: the engine deletes what was not registered.</returns>
    internal async Task<int> RunProgramAsync(Func<Stack> program)
    {
        if (Current != null) throw new InvalidOperationException("Deployments cannot be nested, and those of one async context must run one after the other.");
        s_current.Value = this;
        try
        {
            _tasks.Watch(StartAsync(program));
            await _tasks.IdleOrFailedAsync();
            if (_tasks.Failures.Count == 0)
            {
                await Logger.DrainAsync();
                await _tasks.IdleOrFailedAsync();
            }
            if (_tasks.Failures.Count == 0 && !Logger.LoggedErrors) await SignalAndWaitForShutdownAsync();
            if (_tasks.Failures.Count > 0) return await ReportAsync();
            return Logger.LoggedErrors ? 1 : 0;
        }
        finally
        {
            s_current.Value = null;
        }
    }

    /// <summary>A task even if the program throws at once.</summary>
    private static async Task StartAsync(Func<Stack> program)
    {
        var stack = program();
        if (stack.StackOutputs is { } outputs) await outputs;
    }

    private async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await Monitor.SignalAndWaitForShutdownAsync();
        }
        catch (Exception e)
        {
            _tasks.Watch(Task.FromException(e));
        }
    }

    /// <summary>Reports every failure, also those that come up meanwhile; other work is left where it is.</summary>
    private async Task<int> ReportAsync()
    {
        // Without an engine nothing that is under way can succeed; it ends by itself, and its messages are not lost halfway.
        if (_tasks.Failures.Any(f => f is LogException)) await Task.WhenAny(_tasks.IdleAsync(), Task.Delay(s_grace));
        var reported = 0;
        for (var i = 0; i < _tasks.Failures.Count; i++)
        {
            var failure = _tasks.Failures[i];
            try
            {
                if (failure is LogException) throw failure;
                var (message, resource) = Describe(failure);
                await Logger.ErrorAsync(message, resource).WaitAsync(s_patience);
                reported++;
            }
            catch (Exception e)
            {
                await Console.Error.WriteLineAsync(WithoutEngine(failure, e));
                break;
            }
        }
        return reported > 0 ? ExitAfterReport : 1;
    }

    private static (string Message, Resource? Resource) Describe(Exception failure) => failure switch
    {
        RunException => (failure.Message, null),
        ResourceException { HideStack: true } e => (e.Message, e.Resource),
        ResourceException e => (e.ToString(), e.Resource),
        // The engine's refusal says it all: where in this client it arrived helps nobody.
        RpcException e => (Unhandled($"{typeof(RpcException)}: {Refusal(e)}"), null),
        _ => (Unhandled(failure.ToString()), null),
    };

    private static string Unhandled(string details) =>
        $"Running program '{Assembly.GetEntryAssembly()?.Location}' failed with an unhandled exception:\n{details}";

    private static string Refusal(RpcException e) => $"Status(StatusCode=\"{e.StatusCode}\", Detail=\"{e.Status.Detail}\")";

    /// <summary>The engine cannot be told; standard error is all that is left.</summary>
    private string WithoutEngine(Exception failure, Exception whyNot)
    {
        var reason = (whyNot as LogException)?.InnerException ?? whyNot;
        var why = reason is not RpcException e ? reason.Message : $"{e.StatusCode}: {e.Status.Detail} {e.Status.DebugException?.Message}".TrimEnd();
        var text = $"Error occurred trying to send logging message to engine at {Settings.Engine}: {why}";
        // If the program failed for the same reason, that says it all.
        return failure is LogException or RpcException ? text : $"{text}\n{Describe(failure).Message}";
    }
}
