using System.Text.Json.Nodes;

namespace ServiceInfra.Bench.Ratios;

/// <summary>Whole processes on a catalog of 10,000 entries: comparing two sides takes at most three times as long as rendering one.</summary>
internal static class ChangeRatios
{
    private const int Entries = 10_000;

    public static IEnumerable<Ratio> Measure(string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, "changes")).FullName;
        File.WriteAllText(Path.Combine(project, "Pulumi.yaml"), "name: service-infra\nruntime: dotnet\n");
        foreach (var stack in (string[])["dev", "prod"]) File.WriteAllText(Path.Combine(project, $"Pulumi.{stack}.yaml"), "config: {}\n");
        File.WriteAllBytes(Path.Combine(project, "services.json"), Inputs.Catalog(Entries));
        File.WriteAllText(Path.Combine(project, "services.prod.json"), Overlay());
        File.WriteAllText(Path.Combine(project, "base.yaml"), Program(project, "render").Output);
        foreach (var arguments in (string[][])[["preview", "--stack", "prod", "--against", "base.yaml"], ["diff", "dev", "prod"]])
        {
            var (ours, theirs) = SideBySide.Best(5, () => Program(project, arguments), () => Program(project, "render"));
            yield return new Ratio($"changes: {string.Join(' ', arguments)}, 10,000 entries / render, ms", ours, theirs, 3);
        }
    }

    private static ChildProcess Program(string folder, params string[] arguments)
    {
        var run = ChildProcess.Run(folder, "dotnet", [Programs.ServiceInfra, .. arguments]);
        return run.Exit == 0 ? run : throw new InvalidOperationException($"{string.Join(' ', arguments)}: exit code {run.Exit}");
    }

    // Every tenth Service changes.
    private static string Overlay()
    {
        var services = new JsonObject();
        for (var i = 0; i < Entries; i += 10)
            services[$"service-{i}"] = new JsonObject { ["labels"] = new JsonObject { ["tier"] = "frontend" }, ["sessionAffinity"] = "ClientIP" };
        return new JsonObject { ["services"] = services }.ToJsonString();
    }
}
