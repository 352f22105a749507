using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>Reads and writes what an API server holds, past Pulumi.</summary>
/// <param name="kubeconfig">The kubeconfig to use.</param>
public sealed class KubeApi(string kubeconfig)
{
    /// <summary>One object, as the server holds it.</summary>
    public async Task<JsonNode> GetAsync(string kind, string name, string? ns = null)
    {
        var result = await RunAsync(["get", kind, name, "-o", "json", .. Scope(ns)]).ConfigureAwait(false);
        return JsonNode.Parse(result.Succeeds().Output)!;
    }

    /// <summary>All objects of a kind.</summary>
    public async Task<IReadOnlyList<JsonNode>> ListAsync(string kind, string? ns = null)
    {
        var result = await RunAsync(["get", kind, "-o", "json", .. Scope(ns)]).ConfigureAwait(false);
        return [.. JsonNode.Parse(result.Succeeds().Output)!["items"]!.AsArray().Select(i => i!)];
    }

    /// <summary>The names of all objects of a kind, sorted.</summary>
    public async Task<string[]> NamesAsync(string kind, string? ns = null) =>
        [.. (await ListAsync(kind, ns).ConfigureAwait(false)).Select(i => (string)i["metadata"]!["name"]!).Order(StringComparer.Ordinal)];

    /// <summary>Whether an object exists.</summary>
    public async Task<bool> HasAsync(string kind, string name, string? ns = null)
    {
        var result = await RunAsync(["get", kind, name, "-o", "name", "--ignore-not-found", .. Scope(ns)]).ConfigureAwait(false);
        return result.Succeeds().Output.Length > 0;
    }

    /// <summary>kubectl apply.</summary>
    public async Task ApplyAsync(string manifest)
    {
        using var folder = new TempFolder();
        folder.Write("manifest.yaml", manifest);
        (await RunAsync("apply", "-f", folder["manifest.yaml"]).ConfigureAwait(false)).Succeeds();
    }

    /// <summary>Makes a namespace.</summary>
    public async Task CreateNamespaceAsync(string name) => (await RunAsync("create", "namespace", name).ConfigureAwait(false)).Succeeds();

    /// <summary>Any kubectl command.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments) =>
        Processes.RunAsync(Tools.Instance["kubectl"], ["--kubeconfig", kubeconfig, .. arguments], limit: TimeSpan.FromSeconds(60));

    private static string[] Scope(string? ns) => ns is null ? [] : ["-n", ns];
}
