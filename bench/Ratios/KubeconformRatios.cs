using System.Text.Json.Nodes;

namespace ServiceInfra.Bench.Ratios;

/// <summary>
/// Whole processes on the same files, against kubeconform with the API server's own schema. Needs KUBECONFORM, its path, and OPENAPI, a file
/// with the server's /openapi/v2; without them there is no line.
/// </summary>
internal static class KubeconformRatios
{
    public static IEnumerable<Ratio> Measure(string folder)
    {
        if (Environment.GetEnvironmentVariable("KUBECONFORM") is not { } kubeconform || Environment.GetEnvironmentVariable("OPENAPI") is not { } openApi) yield break;
        File.WriteAllText(Path.Combine(folder, "service-v1.json"), Schema(openApi));
        var location = Path.Combine(folder, "{{ .ResourceKind }}{{ .KindSuffix }}.json");
        var documents = Path.Combine(folder, "kubeconform.yaml");
        File.WriteAllBytes(documents, Inputs.YamlDocuments(10_000));
        var files = Directory.CreateDirectory(Path.Combine(folder, "kubeconform")).FullName;
        for (var i = 0; i < 10_000; i++) File.WriteAllText(Path.Combine(files, $"service-{i}.yaml"), Inputs.YamlManifest(i));
        foreach (var (name, path) in ((string, string)[])[("one file", documents), ("10,000 files", files)])
        {
            var (ours, theirs) = SideBySide.Best(5,
                () => Expect(ChildProcess.Run(folder, "dotnet", Programs.ServiceInfra, "validate", "-f", path)),
                () => Expect(ChildProcess.Run(folder, kubeconform, "-strict", "-schema-location", location, path)));
            yield return new Ratio($"kubeconform: validate -f, 10,000 YAML Services in {name} / kubeconform, ms", ours, theirs, 1);
        }
    }

    private static void Expect(ChildProcess run)
    {
        if (run.Exit != 0) throw new InvalidOperationException($"exit code {run.Exit}");
    }

    private static string Schema(string openApi)
    {
        var definitions = JsonNode.Parse(File.ReadAllBytes(openApi))!["definitions"]!.AsObject();
        // IntOrString is a string of a format that JSON schema does not know.
        definitions["io.k8s.apimachinery.pkg.util.intstr.IntOrString"] = new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "integer" }) };
        var service = definitions["io.k8s.api.core.v1.Service"]!.DeepClone().AsObject();
        service["definitions"] = definitions.DeepClone();
        return service.ToJsonString();
    }
}
