using System.Diagnostics;
using ServiceInfra.EndToEnd.Harness;

namespace ServiceInfra.Bench.Ratios;

/// <summary>A real API server with its etcd, and a Pulumi project with a home and a state of its own; all of it ends with this object, or with this process.</summary>
internal sealed class RealCluster : IDisposable
{
    private readonly string _tools;
    private readonly string _folder;
    private readonly Watchdog _watchdog;

    public RealCluster(string tools, string folder)
    {
        (_tools, _folder) = (tools, folder);
        _watchdog = new Watchdog("sh", "-c", "\"$1\" down \"$2\"; sleep 5; \"$1\" down \"$2\"", "down", Tool("cluster"), Cluster);
        foreach (var name in (string[])["state", "home", "project"]) Directory.CreateDirectory(Path.Combine(_folder, name));
        Directory.CreateSymbolicLink(Path.Combine(_folder, "home", "plugins"), Tool("home/plugins"));
        try
        {
            Run("cluster", "up", Cluster);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string Project => Path.Combine(_folder, "project");

    private string Cluster => Path.Combine(_folder, "cluster");

    /// <summary>Runs one of the tools to its end.</summary>
    /// <returns>Milliseconds it took.</returns>
    public double Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(Tool(tool), arguments) { WorkingDirectory = Project, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Environment()) start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(TimeSpan.FromMinutes(10))) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return process.ExitCode == 0 ? clock.Elapsed.TotalMilliseconds
            : throw new InvalidOperationException($"{tool} {string.Join(' ', arguments)} ended with {process.ExitCode}: {output.GetAwaiter().GetResult()}{error.GetAwaiter().GetResult()}");
    }

    public void Dispose()
    {
        try
        {
            Run("cluster", "down", Cluster);
        }
        finally
        {
            _watchdog.Dispose();
        }
    }

    private string Tool(string name) => Path.Combine(_tools, name);

    /// <summary>What this process was started with must not reach the engine and the program.</summary>
    private Dictionary<string, string?> Environment()
    {
        string[] foreign = ["PULUMI_", "SERVICEINFRA_", "KUBE"];
        var result = System.Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => foreign.Any(f => name.StartsWith(f, StringComparison.Ordinal))).ToDictionary(name => name, _ => (string?)null);
        result["PATH"] = _tools + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH");
        result["PULUMI_HOME"] = Path.Combine(_folder, "home");
        result["PULUMI_BACKEND_URL"] = "file://" + Path.Combine(_folder, "state");
        result["PULUMI_CONFIG_PASSPHRASE"] = "";
        result["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        result["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true";
        result["KUBECONFIG"] = Path.Combine(Cluster, "kubeconfig");
        return result;
    }
}
