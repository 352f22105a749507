using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ServiceInfra.Documents;

namespace ServiceInfra.Bench.Micro;

/// <summary>The readers of plain manifests.</summary>
[MemoryDiagnoser]
public class DocumentBenchmarks
{
    private readonly byte[] _json = Inputs.JsonList(1000);
    private readonly string _yaml = Encoding.UTF8.GetString(Inputs.YamlDocuments(1000));
    private string _fullYaml = "";

    // What ends in "..." takes the whole parser.
    [GlobalSetup]
    public void Setup() => _fullYaml = _yaml.Replace("\n---\n", "\n...\n---\n", StringComparison.Ordinal);

    [Benchmark(Baseline = true)]
    public void SystemTextJson()
    {
        using var document = JsonDocument.Parse(_json);
    }

    [Benchmark]
    public Node Json() => JsonDocumentReader.Read(new Utf8Text("list.json", _json));

    [Benchmark]
    public int PlainYaml() => YamlDocumentReader.Read(new Utf16Text("documents.yaml", _yaml)).Count;

    [Benchmark]
    public int AnyYaml() => YamlDocumentReader.Read(new Utf16Text("documents.yaml", _fullYaml)).Count;
}
