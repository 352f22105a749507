using System.Text.Json;
using ServiceInfra.Commands;

namespace ServiceInfra.Bench.Ratios;

/// <summary>Plain manifests against System.Text.Json on the same bytes: at most three times; tenfold size at most eleven times.</summary>
internal static class ManifestRatios
{
    public static IEnumerable<Ratio> Measure(string folder)
    {
        var (one, many, yaml) = (new List<double>(), new List<double>(), new List<double>());
        foreach (var size in (int[])[1000, 10_000])
        {
            var rounds = size == 1000 ? 40 : 12;
            var list = Path.Combine(folder, $"list-{size}.json");
            File.WriteAllBytes(list, Inputs.JsonList(size));
            var (ours, theirs) = SideBySide.Best(rounds, () => Validate(list), () => Parse(list));
            one.Add(ours);
            yield return new Ratio($"manifests: validate -f, {size} Services in one JSON file / System.Text.Json, ms", ours, theirs, 3);

            var files = Directory.CreateDirectory(Path.Combine(folder, $"files-{size}")).FullName;
            for (var i = 0; i < size; i++) File.WriteAllText(Path.Combine(files, $"service-{i}.json"), Inputs.JsonManifest(i));
            (ours, theirs) = SideBySide.Best(rounds, () => Validate(files), () => ParseAll(files));
            many.Add(ours);
            yield return new Ratio($"manifests: validate -f, {size} JSON files / System.Text.Json, ms", ours, theirs, 3);

            var documents = Path.Combine(folder, $"documents-{size}.yaml");
            File.WriteAllBytes(documents, Inputs.YamlDocuments(size));
            (ours, theirs) = SideBySide.Best(rounds, () => Validate(documents), () => Parse(list));
            yaml.Add(ours);
            yield return new Ratio($"manifests: validate -f, {size} YAML documents / System.Text.Json on the JSON form, ms", ours, theirs);
        }
        yield return new Ratio("manifests: 10,000 / 1,000 in one JSON file, ms", one[1], one[0], 11);
        yield return new Ratio("manifests: 10,000 / 1,000 JSON files, ms", many[1], many[0], 11);
        yield return new Ratio("manifests: 10,000 / 1,000 YAML documents, ms", yaml[1], yaml[0], 11);
    }

    private static void Validate(string path)
    {
        var output = new StringWriter();
        if (new ValidateManifests(new ValidateManifestsOptions { Paths = [path] }).Run(output, output, TextReader.Null) != 0) throw new InvalidOperationException(output.ToString());
    }

    private static void Parse(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
    }

    private static void ParseAll(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder)) Parse(file);
    }
}
