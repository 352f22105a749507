using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>The engine is told what the official client would tell it, and the program sees no API that the official one lacks.</summary>
public sealed class ConformanceKitTests
{
    [Fact]
    public async Task Every_scenario_gives_the_recorded_trace()
    {
        await Kit.EnsureAsync("engine", "runner");
        var (exit, output) = await Kit.RunAsync("dotnet",
            [Path.Combine("engine", "bin", "Release", "net10.0", "engine.dll"), "suite", "scenarios", "traces", "--", "dotnet", Path.Combine(Kit.Runner, "runner.dll")]);
        TestContext.Current.SendDiagnosticMessage(output.Trim().Split('\n')[^1]);
        Assert.True(exit == 0, string.Join('\n', output.Split('\n').Where(l => !l.StartsWith("ok ") && !l.StartsWith("  note "))));
    }

#if BUNDLED
    [Fact]
    public async Task The_public_API_is_a_subset_of_the_official_one()
    {
        await Kit.EnsureAsync("api/dump", "runner");
        var official = Directory.GetFiles(Path.Combine(Kit.Folder, "api"), "*.txt").SelectMany(File.ReadLines).ToHashSet();
        var own = new List<string>();
        foreach (var assembly in new[] { "Pulumi.dll", "Pulumi.Kubernetes.dll" })
        {
            var (exit, output) = await Kit.RunAsync("dotnet", [Path.Combine("api", "dump", "bin", "Release", "net10.0", "dump.dll"), Path.Combine(Kit.Runner, assembly)]);
            Assert.True(exit == 0, output);
            own.AddRange(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        Assert.True(own.Count > 500, "The listing is suspiciously short.");
        Assert.DoesNotContain(own, line => !official.Contains(line));
    }
#endif
}
