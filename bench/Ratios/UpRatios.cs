using System.Globalization;

namespace ServiceInfra.Bench.Ratios;

/// <summary>
/// A real <c>pulumi up</c> of a catalog of 1,000 Services that nothing waits for, with the real engine, provider and API server: the program's
/// own CPU time (its wall time is mostly waiting for those) is at most a twentieth of the whole. Needs ../shared/bin; without it there is no line.
/// </summary>
internal static class UpRatios
{
    private const int Size = 1000;

    // Stands where the engine expects the program. The second line of 'times' is that of the children: user and system time.
    private const string Stopwatch = """
        #!/bin/bash
        dotnet "PROGRAM" "$@"
        code=$?
        times > "LOG"
        exit $code
        """;

    public static IEnumerable<Ratio> Measure(string folder)
    {
        var (tools, missing) = RealTools.Find();
        if (tools == null)
        {
            Console.WriteLine($"up: skipped, {missing}");
            yield break;
        }
        using var cluster = new RealCluster(tools, Directory.CreateDirectory(Path.Combine(folder, "up")).FullName);
        var log = Path.Combine(folder, "up", "times");
        Prepare(cluster, log);
        foreach (var (what, limit) in ((string, double?)[])[("creates", 1), ("nothing to do", null)])
        {
            var total = cluster.Run("pulumi", "up", "--yes", "--skip-preview", "--non-interactive", "--stack", "dev");
            yield return new Ratio($"up: {Size} Services, {what}: the program's own CPU time / the whole, ms", CpuOf(log), total);
            yield return new Ratio($"up: {Size} Services, {what}: the program's share, percent of 5", CpuOf(log) / total * 100, 5, limit);
        }
    }

    private static void Prepare(RealCluster cluster, string log)
    {
        var script = Path.Combine(cluster.Project, "timed");
        File.WriteAllText(script, Stopwatch.Replace("PROGRAM", Programs.ServiceInfra, StringComparison.Ordinal).Replace("LOG", log, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.WriteAllText(Path.Combine(cluster.Project, "Pulumi.yaml"), $"name: service-infra\nruntime:\n  name: dotnet\n  options:\n    binary: {script}\n");
        File.WriteAllText(Path.Combine(cluster.Project, "Pulumi.dev.yaml"), "config:\n  service-infra:kubernetesVersion: \"1.37\"\n");
        File.WriteAllBytes(Path.Combine(cluster.Project, "services.json"), Inputs.Catalog(Size));
        var namespaces = Path.Combine(cluster.Project, "namespaces.yaml");
        File.WriteAllText(namespaces, string.Concat(Enumerable.Range(0, 50).Select(i => $"---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: team-{i}\n")));
        cluster.Run("kubectl", "apply", "-f", namespaces);
        cluster.Run("pulumi", "stack", "init", "dev", "--non-interactive");
    }

    private static double CpuOf(string log) =>
        File.ReadAllLines(log)[1].Split(' ').Sum(t => t.TrimEnd('s').Split('m') is [var minutes, var seconds]
            ? (double.Parse(minutes, CultureInfo.InvariantCulture) * 60 + double.Parse(seconds, CultureInfo.InvariantCulture)) * 1000 : 0);
}
