using System.Diagnostics;

namespace ServiceInfra.Bench.Ratios;

/// <summary>A process that is run for its time and its memory.</summary>
/// <param name="Milliseconds">From start to end.</param>
/// <param name="PeakMiB">Its largest resident size; 0 where it ended before anybody looked.</param>
/// <param name="Exit">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
internal sealed record ChildProcess(double Milliseconds, double PeakMiB, int Exit, string Output)
{
    public static ChildProcess Run(string folder, string file, params string[] args)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(file, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var peak = 0L;
        while (!process.WaitForExit(5)) peak = Math.Max(peak, PeakOf(process));
        process.WaitForExit();
        return new ChildProcess(Stopwatch.GetElapsedTime(start).TotalMilliseconds, peak / 1048576.0, process.ExitCode, output.GetAwaiter().GetResult());
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
