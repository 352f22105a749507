using System.Globalization;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.EndToEnd.Measurements;

/// <summary>How much of a <c>pulumi up</c> is this program's. Printed, not asserted: a test must not fail because a machine is busy.</summary>
[Collection(MeasurementCollection.Name)]
public sealed class ProgramShareTests(Cluster cluster)
{
    // Stands where the engine expects the program, and notes the time around it.
    private const string Stopwatch = """
        #!/bin/bash
        before=$EPOCHREALTIME
        dotnet "PROGRAM" "$@"
        code=$?
        times > "LOG.cpu"
        echo "$before $EPOCHREALTIME" > "LOG"
        exit $code
        """;

    [Fact]
    public async Task Of_an_up_of_the_shipped_catalog()
    {
        using var project = await PulumiProject.CreateShippedAsync(cluster.Kubeconfig, "dev");
        var log = Path.Combine(project.Root, "time");
        var script = Path.Combine(project.Root, "timed");
        project.Write("timed", Stopwatch.Replace("PROGRAM", Repository.Program, StringComparison.Ordinal).Replace("LOG", log, StringComparison.Ordinal));
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        project.Write("Pulumi.yaml", $"name: service-infra\nruntime:\n  name: dotnet\n  options:\n    binary: {script}\n");
        var shipped = await File.ReadAllTextAsync(Repository.File("services.json"), TestContext.Current.CancellationToken);

        project.Catalog("""{ "services": {} }""");
        var empty = await MeasureAsync(project, log);
        project.Catalog(shipped);
        var first = await MeasureAsync(project, log);
        var second = await MeasureAsync(project, log);
        (await project.DestroyAsync()).Succeeds();

        TestContext.Current.TestOutputHelper?.WriteLine($"""
            pulumi up of the shipped catalog, binary mode, no waits
              an empty catalog                   {empty}
              first up (creates)                 {first}
              second up (nothing to do)          {second}
            The program's wall time includes its waiting for the engine, the provider and the API server; its CPU time is its very own.
            """);
    }

    private static async Task<string> MeasureAsync(PulumiProject project, string log)
    {
        var up = await project.RunAsync("up", "--yes", "--skip-preview");
        up.Succeeds();
        var wall = (await File.ReadAllTextAsync(log)).Split(' ').Select(t => double.Parse(t, CultureInfo.InvariantCulture)).ToArray();
        // The second line of 'times' is that of the children: user and system time.
        var cpu = (await File.ReadAllLinesAsync(log + ".cpu"))[1];
        return $"total {up.Duration.TotalSeconds:0.00} s, program {wall[1] - wall[0]:0.00} s wall, CPU {cpu} (user, system)";
    }
}
