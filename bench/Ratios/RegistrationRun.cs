using System.Diagnostics;
using System.Globalization;

namespace ServiceInfra.Bench.Ratios;

/// <summary>One run of bench/Registrations.</summary>
/// <param name="Wall">Milliseconds from the start of the process to its end.</param>
/// <param name="Cpu">Milliseconds of its CPU time.</param>
/// <param name="PeakMiB">Its largest working set.</param>
/// <param name="Sent">How many registrations the engine was sent, and their bytes.</param>
internal sealed record RegistrationRun(double Wall, double Cpu, double PeakMiB, string Sent)
{
    /// <param name="how">client or bare.</param>
    /// <param name="count">How many Services.</param>
    public static RegistrationRun Of(string how, int count)
    {
        using var engine = new BenchEngine();
        var start = new ProcessStartInfo("dotnet", [Programs.Registrations, how, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        foreach (var (name, value) in ((string, string)[])[
            ("MONITOR", engine.Address), ("ENGINE", engine.Address), ("PROJECT", "shop"), ("STACK", "dev"), ("DRY_RUN", "false"),
            ("QUERY_MODE", "false"), ("PARALLEL", "16"), ("CONFIG", "{}"), ("CONFIG_SECRET_KEYS", "[]")]) start.Environment["PULUMI_" + name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = clock.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"Registrations {how} {count} ended with {process.ExitCode}.");
        var own = printed.Split(' ').Select(n => double.Parse(n, CultureInfo.InvariantCulture)).ToArray();
        return new RegistrationRun(wall, own[0], own[1], engine.Stop());
    }

    /// <summary>The best of two runs in each respect.</summary>
    public RegistrationRun Best(RegistrationRun other) =>
        new(Math.Min(Wall, other.Wall), Math.Min(Cpu, other.Cpu), Math.Min(PeakMiB, other.PeakMiB), Sent);
}
