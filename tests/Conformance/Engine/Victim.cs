using System.Diagnostics;
using System.Reflection;

namespace ServiceInfra.Conformance.Engine;

/// <summary>A program that runs under an engine of a test.</summary>
internal static class Victim
{
    private static readonly Dictionary<string, string?> s_metadata = typeof(Victim).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => a.Value);

    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot => s_metadata["RepositoryRoot"]!;

    /// <summary>Runs a program to its end; one that does not end in time is a hang.</summary>
    /// <param name="program">Its name, then what it is told.</param>
    /// <param name="address">Where the engine listens.</param>
    /// <param name="environment">Variables besides those of an engine.</param>
    /// <param name="started">Is given the process.</param>
    public static async Task<Ended> RunAsync(string program, string address, Dictionary<string, string>? environment = null, Action<Process>? started = null)
    {
        var start = new ProcessStartInfo("dotnet", [s_metadata["Victim"]!, .. program.Split(' ')]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("PULUMI_") || k == "KUBECONFIG").ToList()) start.Environment.Remove(key);
        foreach (var (key, value) in new Dictionary<string, string>
        {
            ["PULUMI_MONITOR"] = address,
            ["PULUMI_ENGINE"] = address,
            ["PULUMI_PROJECT"] = "shop",
            ["PULUMI_STACK"] = "dev",
            ["PULUMI_DRY_RUN"] = "false",
            ["PULUMI_QUERY_MODE"] = "false",
            ["PULUMI_PARALLEL"] = "16",
        }.Concat(environment ?? [])) start.Environment[key] = value;
        var watch = Stopwatch.StartNew();
        using var child = Process.Start(start)!;
        var (stdout, stderr) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        started?.Invoke(child);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            await child.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
            Assert.Fail($"The program hangs. It wrote: {await stdout}{await stderr}");
        }
        return new(child.ExitCode, await stdout, await stderr, watch.Elapsed);
    }
}
