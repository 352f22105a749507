using System.Diagnostics;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>
/// Runs a command as soon as this process is gone, in whatever way: what a cluster starts outlives its caller. No handler in this process could
/// promise that (kill -9, a crash of the runtime, and since .NET 10 a plain SIGTERM raise no ProcessExit), but the end of a pipe is always noticed.
/// </summary>
public sealed class Watchdog : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts to watch.</summary>
    /// <param name="command">The command, with its arguments.</param>
    public Watchdog(params string[] command)
    {
        // In a session of its own, so that neither Ctrl-C nor a killed process group takes it along.
        _process = Process.Start(new ProcessStartInfo("setsid", ["sh", "-c", "read -r word; [ \"$word\" = done ] || exec \"$@\" >/dev/null 2>&1", "watchdog", .. command])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Ends the watch: the command does not run.</summary>
    public void Dispose()
    {
        _process.StandardInput.WriteLine("done");
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
