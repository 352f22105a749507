using ServiceInfra.Planning;
using ServiceInfra.Stack;

namespace ServiceInfra.Bench.Ratios;

/// <summary>The whole stack through the SDK's mocks, which keep every registration in memory.</summary>
internal static class PreviewRatios
{
    public static IEnumerable<Ratio> Measure(string folder)
    {
        var plans = ((int[])[1000, 10_000]).Select(size =>
        {
            var path = Path.Combine(folder, $"preview-{size}.json");
            File.WriteAllBytes(path, Inputs.Catalog(size));
            return PlanLoader.Load(new PlanRequest { CatalogPath = path }).Plan;
        }).ToList();
        var (large, small) = SideBySide.Best(5, () => Preview(plans[1]), () => Preview(plans[0]));
        yield return new Ratio("preview: 10,000 / 1,000 entries through the mocks, ms", large, small);
    }

    private static void Preview(ServicePlan plan)
    {
        if (OfflinePreview.RunAsync(plan, new RecordingMocks()).GetAwaiter().GetResult().Count != plan.Services.Count) throw new InvalidOperationException("not all were registered");
    }
}
