using BenchmarkDotNet.Attributes;
using ServiceInfra.Bench.Ratios;
using ServiceInfra.Catalog;
using ServiceInfra.Documents;

namespace ServiceInfra.Bench.Micro;

/// <summary>The steps of reading a catalog.</summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    private byte[] _bytes = [];
    private string _path = "";

    [Params(1000, 10_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _bytes = Inputs.Catalog(Entries);
        _path = Path.GetTempFileName();
        File.WriteAllBytes(_path, _bytes);
    }

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public int SystemTextJson() => PlainCatalog.ReadAndWrite(_path);

    [Benchmark]
    public Node Tree() => JsonDocumentReader.Read(new Utf8Text("services.json", _bytes));

    [Benchmark]
    public ServiceCatalog Definitions() => CatalogReader.ReadTexts(".", [new Utf8Text("services.json", _bytes)]);

    [Benchmark]
    public void Everything() => CatalogRatios.LoadAndRender(_path);
}
