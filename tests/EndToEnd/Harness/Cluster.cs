namespace ServiceInfra.EndToEnd.Harness;

/// <summary>A real API server with etcd, the controllers and a simulated node, on loopback.</summary>
public class Cluster : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private Watchdog? _watchdog;

    /// <summary>A kubeconfig with all rights.</summary>
    public string Kubeconfig => _folder["cluster/kubeconfig"];

    /// <summary>Where the cluster tool keeps its files.</summary>
    protected string Folder => _folder["cluster"];

    /// <summary>Reads and writes objects.</summary>
    public KubeApi Api => new(Kubeconfig);

    /// <summary>What there is beside the API server. The namespace controller is what lets a deleted namespace go, and a node is what makes pods ready.</summary>
    protected virtual string[] Parts => ["--nodes", "1"];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        // Without tools every test skips itself; a fixture that failed would fail them instead.
        if (Tools.Instance.Missing is not null) return;
        // Twice: an interrupted "up" goes on by itself for a moment.
        _watchdog = new Watchdog("sh", "-c", "\"$1\" down \"$2\"; sleep 5; \"$1\" down \"$2\"; rm -rf \"$3\"", "down", Tools.Instance["cluster"], _folder["cluster"], _folder.Path);
        (await RunAsync("up", Parts).ConfigureAwait(false)).Succeeds();
    }

    /// <summary>Gives each LoadBalancer Service without an address one, as a cloud would.</summary>
    public async Task BalanceAsync() => (await RunAsync("balance").ConfigureAwait(false)).Succeeds();

    /// <summary>A kubeconfig with the rights of a ServiceAccount.</summary>
    public async Task<string> TokenAsync(string ns, string name) => (await RunAsync("token", ns, name).ConfigureAwait(false)).Succeeds().Output;

    /// <summary>A kubeconfig with the same token, signed by the same key, that ends at another time.</summary>
    public string Reissue(string kubeconfig, DateTimeOffset ends) => ServiceAccountToken.Reissue(kubeconfig, _folder["cluster/sa.key"], ends);

    /// <summary>kill -9 for one part of the cluster.</summary>
    public async Task KillAsync(string part) => (await RunAsync("kill", part).ConfigureAwait(false)).Succeeds();

    /// <summary>Starts a killed part again.</summary>
    public async Task StartAsync(string part) => (await RunAsync("start", part).ConfigureAwait(false)).Succeeds();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_watchdog is not null) await RunAsync("down").ConfigureAwait(false);
        _watchdog?.Dispose();
        _folder.Dispose();
    }

    private Task<ProcessResult> RunAsync(string command, params string[] arguments) =>
        Processes.RunAsync(Tools.Instance["cluster"], [command, _folder["cluster"], .. arguments], limit: TimeSpan.FromSeconds(100), cancellation: CancellationToken.None);
}
