using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>A cluster of its own whose API server writes down what it is asked for.</summary>
public sealed class AuditedCluster : Cluster
{
    private const string Part = "kube-apiserver", Provider = "pulumi-kubernetes/";

    private string Log => Path.Combine(Folder, "audit.log");

    /// <summary>Begins to write down. The cluster tool has no option for it, but it starts a part with the arguments that stand in its file.</summary>
    public async Task AuditAsync()
    {
        var (policy, file) = (Path.Combine(Folder, "audit.yaml"), Path.Combine(Folder, "cluster.json"));
        await File.WriteAllTextAsync(policy, """{ "apiVersion": "audit.k8s.io/v1", "kind": "Policy", "rules": [ { "level": "Metadata", "omitStages": [ "RequestReceived", "ResponseStarted" ] } ] }""");
        var state = JsonNode.Parse(await File.ReadAllTextAsync(file))!;
        foreach (var argument in (string[])["--audit-policy-file", policy, "--audit-log-path", Log]) state["arguments"]![Part]!.AsArray().Add(argument);
        await File.WriteAllTextAsync(file, state.ToJsonString());
        await KillAsync(Part);
        await StartAsync(Part);
    }

    /// <summary>What the provider has asked for since the last time, as "verb resource", sorted.</summary>
    public string[] Asked()
    {
        var events = File.ReadAllLines(Log).Select(l => JsonNode.Parse(l)!).Where(e => ((string?)e["userAgent"])?.StartsWith(Provider, StringComparison.Ordinal) is true);
        string[] asked = [.. events.Where(e => e["objectRef"]?["resource"] is not null).Select(e => $"{e["verb"]} {e["objectRef"]!["resource"]}").Distinct().Order(StringComparer.Ordinal)];
        // The server goes on writing at the end.
        using var log = new FileStream(Log, FileMode.Truncate, FileAccess.Write, FileShare.ReadWrite);
        return asked;
    }
}
