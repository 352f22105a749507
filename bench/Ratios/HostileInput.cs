using System.Text;

namespace ServiceInfra.Bench.Ratios;

/// <summary>Input that is meant to hurt: a finding within a second, below 500 MB.</summary>
internal static class HostileInput
{
    public static IEnumerable<Ratio> Measure(string folder)
    {
        foreach (var (name, extension, bytes) in Cases())
        {
            var path = Path.Combine(folder, $"hostile.{extension}");
            File.WriteAllBytes(path, bytes);
            var runs = Enumerable.Range(0, 3).Select(_ => ChildProcess.Run(folder, "dotnet", Programs.ServiceInfra, "validate", "-f", path)).ToList();
            var exit = runs[0].Exit is 1 or 2 ? "" : $" (exit code {runs[0].Exit}: no finding)";
            yield return new Ratio($"hostile: {name}, ms of 1000{exit}", runs.Min(r => r.Milliseconds), 1000, 1);
            yield return new Ratio($"hostile: {name}, MiB of 500", runs.Max(r => r.PeakMiB), 500, 1);
        }
    }

    private static IEnumerable<(string, string, byte[])> Cases()
    {
        yield return ("10 MB on one line, JSON", "json", Bytes("{\"apiVersion\":\"v1\",\"kind\":\"Service\",\"metadata\":{\"name\":\"a\",\"annotations\":{\"x\":\"" + new string('x', 10_000_000) + "\"}}}"));
        yield return ("10 MB on one line, YAML", "yaml", Bytes("apiVersion: v1\nkind: Service\nmetadata:\n  name: " + new string('x', 10_000_000) + "\n"));
        yield return ("10 MB of brackets on one line, YAML", "yaml", Bytes(string.Concat(Enumerable.Repeat("[a, ", 2_500_000))));
        yield return ("100,000 nested brackets, JSON", "json", Bytes(new string('[', 100_000) + new string(']', 100_000)));
        yield return ("100,000 nested brackets, YAML", "yaml", Bytes("a: " + new string('[', 100_000)));
        yield return ("12.5 MB of document markers, YAML", "yaml", Bytes(Many("--- \n", 2_500_000)));
        yield return ("List of 3,300,000 {} on one line, JSON", "json", Bytes("{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[{}" + Many(",{}", 3_300_000) + "]}"));
        yield return ("List of 110,000 wrong Services on one line, JSON", "json", Bytes(JsonList(110_000)));
        yield return ("List of 49,000 wrong Services on one line, JSON", "json", Bytes(JsonList(49_000)));
        yield return ("List of 120,000 wrong Services, YAML", "yaml", Bytes(YamlList(120_000)));
        yield return ("List of 49,000 wrong Services, YAML", "yaml", Bytes(YamlList(49_000)));
        yield return ("270,000 wrong ports on one line, YAML", "yaml", Bytes("apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [" + Many("{port: 0}, ", 270_000) + "] }\n"));
        yield return ("alias bomb", "yaml", Bytes(AliasBomb()));
        yield return ("invalid UTF-8", "yaml", [.. Bytes("apiVersion: v1\nkind: Service\nmetadata:\n  name: "), 0xFF, 0xFE, (byte)'\n']);
        yield return ("a NUL", "yaml", Bytes("apiVersion: v1\nkind: Service\nmetadata:\n  name: a\0b\n"));
    }

    private static string JsonList(int count)
    {
        const string Service = """{"apiVersion":"v1","kind":"Service","metadata":{"name":"a"},"spec":{"ports":[{"port":0}]}}""";
        return $$"""{"apiVersion":"v1","kind":"List","items":[{{Service}}{{Many("," + Service, count - 1)}}]}""";
    }

    private static string YamlList(int count) =>
        "apiVersion: v1\nkind: List\nitems:\n" + Many("- apiVersion: v1\n  kind: Service\n  metadata:\n    name: a\n  spec:\n    ports:\n    - port: 0\n", count);

    private static string Many(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string AliasBomb()
    {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        return text.ToString();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
