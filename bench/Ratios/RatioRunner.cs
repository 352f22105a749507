using System.Runtime.InteropServices;

namespace ServiceInfra.Bench.Ratios;

/// <summary>Measures every target and prints one line each.</summary>
internal static class RatioRunner
{
    private static readonly (string Name, Func<string, IEnumerable<Ratio>> Measure)[] Parts =
    [
        ("cold", ColdStart.Measure), ("catalog", CatalogRatios.Measure), ("manifests", ManifestRatios.Measure),
        ("hostile", HostileInput.Measure), ("preview", PreviewRatios.Measure), ("changes", ChangeRatios.Measure), ("kubeconform", KubeconformRatios.Measure),
        ("registrations", RegistrationRatios.Measure), ("up", UpRatios.Measure),
    ];

    /// <param name="only">The parts to measure; all where none is named.</param>
    /// <returns>0 where all are within their limits.</returns>
    public static int Run(string[] only)
    {
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}");
        Console.WriteLine(Ratio.Header);
        var folder = Directory.CreateTempSubdirectory("serviceinfra-bench-").FullName;
        var over = 0;
        try
        {
            foreach (var (name, measure) in Parts)
                if (only.Length == 0 || only.Contains(name))
                    foreach (var ratio in measure(folder))
                    {
                        Console.WriteLine(ratio);
                        over += ratio.IsOver ? 1 : 0;
                    }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return over == 0 ? 0 : 1;
    }
}
