using System.Diagnostics;

namespace ServiceInfra.Bench.Ratios;

/// <summary>A fake engine in a process of its own (bench/Engine), so that its time and memory are not the program's.</summary>
internal sealed class BenchEngine : IDisposable
{
    private readonly Process _process = Process.Start(new ProcessStartInfo("dotnet", [Programs.Engine]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    public BenchEngine() => Address = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The fake engine did not start.");

    public string Address { get; }

    /// <summary>Ends it.</summary>
    /// <returns>How many registrations it was sent, and their bytes.</returns>
    public string Stop()
    {
        _process.StandardInput.Close();
        return _process.StandardOutput.ReadToEnd().Trim();
    }

    public void Dispose()
    {
        // Its input ends with this process too: nothing is left behind either way.
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
