using ServiceInfra.Commands;
using ServiceInfra.Planning;

namespace ServiceInfra.Bench.Ratios;

/// <summary>Load, validate and render of a catalog against System.Text.Json on the same bytes: at most three times; tenfold size at most eleven times.</summary>
internal static class CatalogRatios
{
    public static IEnumerable<Ratio> Measure(string folder)
    {
        var times = new List<double>();
        foreach (var size in (int[])[1000, 10_000])
        {
            var path = Path.Combine(folder, $"catalog-{size}.json");
            File.WriteAllBytes(path, Inputs.Catalog(size));
            var (ours, theirs) = SideBySide.Best(size == 1000 ? 60 : 20, () => LoadAndRender(path), () => PlainCatalog.ReadAndWrite(path));
            times.Add(ours);
            yield return new Ratio($"catalog: load, validate, render {size} entries / System.Text.Json, ms", ours, theirs, 3);
        }
        yield return new Ratio("catalog: 10,000 entries / 1,000 entries, ms", times[1], times[0], 11);
    }

    /// <summary>What 'render' does, less the console.</summary>
    public static void LoadAndRender(string path)
    {
        var result = PlanLoader.Load(new PlanRequest { CatalogPath = path });
        if (result.Findings.Count > 0) throw new InvalidOperationException(result.Findings[0].Message);
        using var output = new StreamWriter(new MemoryStream());
        RenderCommand.WriteYaml(result.Plan, output);
    }
}
