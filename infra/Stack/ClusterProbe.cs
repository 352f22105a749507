using System.Net;
using System.Net.Sockets;
using k8s;
using k8s.Autorest;
using k8s.Exceptions;
using k8s.KubeConfigModels;

namespace ServiceInfra.Stack;

/// <summary>
/// Looks whether the cluster that the provider is going to use answers. The provider itself does not say: its preview against a dead or silent
/// cluster succeeds without a word.
/// </summary>
public static class ClusterProbe
{
    /// <summary>How long the cluster has to answer before an <c>up</c>: exec plug-ins of cloud kubeconfigs alone take seconds.</summary>
    public static readonly TimeSpan PatienceOfUp = TimeSpan.FromSeconds(10);

    /// <summary>How long it has in a preview, which only warns. The provider itself takes 21 s and then says nothing.</summary>
    public static readonly TimeSpan PatienceOfPreview = TimeSpan.FromSeconds(5);

    /// <summary>Asks the cluster for its version.</summary>
    /// <param name="config">The stack's Pulumi config, whose <c>kubernetes:</c> keys choose the cluster as they do for the provider.</param>
    /// <param name="environment">Reads an environment variable.</param>
    /// <param name="patience">How long it has to answer.</param>
    /// <returns>The state, or null where no cluster is meant: the provider renders to a folder.</returns>
    public static async Task<ClusterState?> RunAsync(IReadOnlyDictionary<string, string?> config, Func<string, string?> environment, TimeSpan patience)
    {
        if (config.ContainsKey("kubernetes:renderYamlToDirectory")) return null;
        var server = "the cluster";
        KubernetesClientConfiguration? client = null;
        try
        {
            client = Configure(config, environment);
            if (client is null) return new ClusterState(false, NoKubeconfig(environment("KUBECONFIG")));
            server = client.Host;
            client.HttpClientTimeout = Timeout.InfiniteTimeSpan;
            var kubernetes = new Kubernetes(client);
            using var limit = new CancellationTokenSource(patience);
            var version = await kubernetes.Version.GetCodeAsync(limit.Token).ConfigureAwait(false);
            return new ClusterState(true, Release: $"{version.Major}.{version.Minor.TrimEnd('+')}", Client: kubernetes);
        }
        catch (HttpOperationException e)
        {
            // It answers; what it refuses is the provider's to report, with the object that it concerns.
            return e.Response.StatusCode == HttpStatusCode.Unauthorized
                ? new ClusterState(false, $"{server} does not accept the kubeconfig's credentials{TokenEnd.Explain(client?.AccessToken, DateTimeOffset.UtcNow)}. Log in again, or renew the token.")
                : new ClusterState(true);
        }
        catch (Exception e) when (IsNoAnswer(e) || e is KubeConfigException or KubernetesClientException or YamlDotNet.Core.YamlException)
        {
            return new ClusterState(false, Explain(e, server, patience));
        }
    }

    /// <summary>
    /// Which of some namespaces the cluster does not have. The provider would find out too, after a minute of retries. Where looking is
    /// forbidden, none is missing.
    /// </summary>
    public static async Task<IReadOnlyList<string>> MissingAsync(IKubernetes client, IEnumerable<string> namespaces)
    {
        using var limit = new CancellationTokenSource(PatienceOfPreview);
        var looks = namespaces.Select(async name => (name, exists: await ExistsAsync(client, name, limit.Token).ConfigureAwait(false)));
        return [.. (await Task.WhenAll(looks).ConfigureAwait(false)).Where(l => !l.exists).Select(l => l.name)];
    }

    private static async Task<bool> ExistsAsync(IKubernetes client, string name, CancellationToken limit)
    {
        try
        {
            await client.CoreV1.ReadNamespaceAsync(name, cancellationToken: limit).ConfigureAwait(false);
            return true;
        }
        catch (HttpOperationException e)
        {
            return e.Response.StatusCode != HttpStatusCode.NotFound;
        }
        catch (Exception e) when (IsNoAnswer(e))
        {
            return true;
        }
    }

    private static string NoKubeconfig(string? named) => string.IsNullOrEmpty(named)
        ? "there is no kubeconfig. Set KUBECONFIG, or run 'pulumi config set kubernetes:kubeconfig PATH'."
        : $"KUBECONFIG names {named}, which does not exist. Mend it.";

    private static bool IsNoAnswer(Exception e) => e is OperationCanceledException or HttpRequestException or SocketException or IOException;

    private static KubernetesClientConfiguration? Configure(IReadOnlyDictionary<string, string?> config, Func<string, string?> environment)
    {
        var context = config.GetValueOrDefault("kubernetes:context");
        if (config.GetValueOrDefault("kubernetes:kubeconfig") is { Length: > 0 } given)
            return KubernetesClientConfiguration.BuildConfigFromConfigObject(File.Exists(given) ? KubernetesClientConfiguration.LoadKubeConfig(given) : FromText(given), context);
        var home = environment("HOME") ?? environment("USERPROFILE") ?? "";
        var paths = environment("KUBECONFIG") is { Length: > 0 } list ? list.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) : [Path.Combine(home, ".kube", "config")];
        var files = paths.Where(File.Exists).Select(p => KubernetesClientConfiguration.LoadKubeConfig(new FileInfo(p))).ToArray();
        if (files.Length > 0) return KubernetesClientConfiguration.BuildConfigFromConfigObject(Merge(files), context);
        return KubernetesClientConfiguration.IsInCluster() ? KubernetesClientConfiguration.InClusterConfig() : null;
    }

    // KUBECONFIG may list several files; as for kubectl, the first one to say something wins.
    private static K8SConfiguration Merge(K8SConfiguration[] files)
    {
        var merged = files[0];
        merged.CurrentContext = files.Select(f => f.CurrentContext).FirstOrDefault(c => !string.IsNullOrEmpty(c));
        merged.Clusters = files.SelectMany(f => f.Clusters ?? []).DistinctBy(c => c.Name).ToList();
        merged.Contexts = files.SelectMany(f => f.Contexts ?? []).DistinctBy(c => c.Name).ToList();
        merged.Users = files.SelectMany(f => f.Users ?? []).DistinctBy(u => u.Name).ToList();
        return merged;
    }

    private static K8SConfiguration FromText(string text)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return KubernetesClientConfiguration.LoadKubeConfig(stream);
    }

    private static string Explain(Exception e, string server, TimeSpan patience) => e switch
    {
        OperationCanceledException => $"{server} has not answered within {patience.TotalSeconds:0} s. Is a VPN or a firewall in the way?",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"{server} refuses connections. Is the cluster running, and is this its address?",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => $"there is no host of the name in {server}. Is the kubeconfig's context the right one?",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"{server} has a certificate that the kubeconfig does not vouch for. Renew the kubeconfig.",
        HttpRequestException or SocketException or IOException => $"{server} cannot be reached: {e.Message}",
        _ => $"the kubeconfig cannot be used: {e.Message}",
    };
}
