using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>
/// A folder as a user has it (Pulumi.yaml, stack configs, catalog) with a Pulumi home and a state of its own, so that tests run side by side.
/// The program is the built one (runtime option <c>binary</c>): building it anew for every run would cost twenty seconds each.
/// </summary>
public sealed class PulumiProject : IDisposable
{
    private static readonly string[] Foreign = ["PULUMI_", "SERVICEINFRA_", "MSBUILD", "KUBE"];

    private readonly TempFolder _folder = new();
    private readonly string? _kubeconfig;

    private PulumiProject(string? kubeconfig, string ns)
    {
        _kubeconfig = kubeconfig;
        Namespace = ns;
        Directory.CreateDirectory(_folder["state"]);
        Directory.CreateDirectory(_folder["home"]);
        Directory.CreateDirectory(_folder["user"]);
        Directory.CreateDirectory(Root);
        // Cached credentials and workspace choices are per home; the provider, 100 MB, is not.
        Directory.CreateSymbolicLink(_folder["home/plugins"], Tools.Instance["home/plugins"]);
        Write("Pulumi.yaml", $"name: service-infra\nruntime:\n  name: dotnet\n  options:\n    binary: {Repository.Program}\n");
    }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public string Root => _folder["project"];

    /// <summary>The namespace that the stacks' config names.</summary>
    public string Namespace { get; }

    /// <summary>A name that no other test uses.</summary>
    public static string NewNamespace() => $"e2e-{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>A project with an empty stack dev, whose namespace is its own and exists.</summary>
    public static async Task<PulumiProject> CreateAsync(Cluster cluster)
    {
        Tools.Require();
        var project = new PulumiProject(cluster.Kubeconfig, NewNamespace());
        await cluster.Api.CreateNamespaceAsync(project.Namespace).ConfigureAwait(false);
        await project.InitAsync("dev").ConfigureAwait(false);
        return project;
    }

    /// <summary>A project whose cluster is whatever a kubeconfig says; null is a machine without one.</summary>
    public static async Task<PulumiProject> CreateAsync(string? kubeconfig, string ns = "demo")
    {
        Tools.Require();
        var project = new PulumiProject(kubeconfig, ns);
        await project.InitAsync("dev").ConfigureAwait(false);
        return project;
    }

    /// <summary>A project that holds what the repository ships at its root.</summary>
    /// <param name="kubeconfig">The cluster.</param>
    /// <param name="stack">The stack to make.</param>
    public static async Task<PulumiProject> CreateShippedAsync(string kubeconfig, string stack)
    {
        Tools.Require();
        var project = new PulumiProject(kubeconfig, "demo-namespace");
        foreach (var file in Directory.EnumerateFiles(Repository.Root, "services*.json").Concat(Directory.EnumerateFiles(Repository.Root, "Pulumi.*.yaml")))
            File.Copy(file, Path.Combine(project.Root, Path.GetFileName(file)));
        foreach (var file in Directory.EnumerateFiles(Repository.File("manifests")))
            project.Write($"manifests/{Path.GetFileName(file)}", await File.ReadAllTextAsync(file).ConfigureAwait(false));
        (await project.RunAsync("stack", "init", stack).ConfigureAwait(false)).Succeeds();
        return project;
    }

    /// <summary>A clone of the working tree with its own Pulumi.yaml: the program is built from source on every run.</summary>
    public static async Task<PulumiProject> CloneAsync(string kubeconfig)
    {
        Tools.Require();
        var project = new PulumiProject(kubeconfig, "demo-namespace");
        File.Delete(Path.Combine(project.Root, "Pulumi.yaml"));
        await Repository.CopyAsync(project.Root).ConfigureAwait(false);
        return project;
    }

    /// <summary>Makes another stack with the project's namespace in its config.</summary>
    public async Task InitAsync(string stack, string? ns = null)
    {
        Write($"Pulumi.{stack}.yaml", $"config:\n  service-infra:namespace: {ns ?? Namespace}\n  service-infra:kubernetesVersion: \"1.37\"\n");
        (await RunAsync("stack", "init", stack).ConfigureAwait(false)).Succeeds();
    }

    /// <summary>Writes the catalog.</summary>
    public void Catalog(string json) => Write("services.json", json);

    /// <summary>Writes a file below the folder of Pulumi.yaml.</summary>
    public void Write(string name, string text) => _folder.Write(Path.Combine("project", name), text);

    /// <summary>pulumi preview.</summary>
    public async Task<EngineRun> PreviewAsync(string stack = "dev") =>
        EngineRun.OfPreview(await RunAsync("preview", "--json", "--stack", stack).ConfigureAwait(false));

    /// <summary>pulumi up, without the preview that it would start with.</summary>
    public async Task<EngineRun> UpAsync(string stack = "dev") =>
        EngineRun.OfEvents(await RunAsync("up", "--yes", "--skip-preview", "--json", "--stack", stack).ConfigureAwait(false));

    /// <summary>pulumi destroy.</summary>
    public async Task<EngineRun> DestroyAsync(string stack = "dev") =>
        EngineRun.OfEvents(await RunAsync("destroy", "--yes", "--skip-preview", "--json", "--stack", stack).ConfigureAwait(false));

    /// <summary>The stack's outputs.</summary>
    public async Task<JsonNode> OutputsAsync(string stack = "dev") =>
        JsonNode.Parse((await RunAsync("stack", "output", "--json", "--stack", stack).ConfigureAwait(false)).Succeeds().Output)!;

    /// <summary>The logical names of the Kubernetes objects in the stack's state, sorted.</summary>
    public async Task<string[]> StateAsync(string stack = "dev")
    {
        var export = JsonNode.Parse((await RunAsync("stack", "export", "--stack", stack).ConfigureAwait(false)).Succeeds().Output)!;
        return [.. (export["deployment"]!["resources"] as JsonArray ?? []).Select(r => (string)r!["urn"]!)
            .Where(u => u.Contains("::kubernetes:", StringComparison.Ordinal)).Select(u => u.Split("::")[3]).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the offline <c>render --format json</c> prints for a stack: a v1 List.</summary>
    public async Task<JsonArray> RenderAsync(string stack = "dev")
    {
        var result = await OfflineAsync("render", "--format", "json", "--stack", stack).ConfigureAwait(false);
        return JsonNode.Parse(result.Succeeds().Output)!["items"]!.AsArray();
    }

    /// <summary>One of the program's offline commands, as a user runs it in the project's folder.</summary>
    public Task<ProcessResult> OfflineAsync(params string[] arguments) =>
        Processes.RunAsync("dotnet", [Repository.Program, .. arguments], Root, Environment());

    /// <summary>Any pulumi command, as a person or a CI job without a terminal runs it.</summary>
    public Task<ProcessResult> RunAsync(params string[] arguments) => RunAsync(TimeSpan.FromSeconds(120), arguments);

    /// <summary>Any pulumi command with another limit.</summary>
    public Task<ProcessResult> RunAsync(TimeSpan limit, params string[] arguments) =>
        Processes.RunAsync(Tools.Instance["pulumi"], [.. arguments, "--non-interactive", "--color", "never"], Root, Environment(), limit);

    /// <summary>Any pulumi command, watched line by line.</summary>
    public Task<ProcessResult> RunAsync(Action<string, Process> seen, params string[] arguments) =>
        Processes.RunAsync(Tools.Instance["pulumi"], [.. arguments, "--non-interactive", "--color", "never"], Root, Environment(), seen: seen);

    /// <summary>Any pulumi command, while the disk that holds the state has little space left.</summary>
    public Task<ProcessResult> RunOnFullDiskAsync(int freeKilobytes, params string[] arguments) =>
        SmallDisk.RunAsync(_folder["state"], freeKilobytes, [Tools.Instance["pulumi"], .. arguments, "--non-interactive", "--color", "never"], Root, Environment());

    /// <summary>A script as a runner runs it, on a machine that has no kubeconfig.</summary>
    public Task<ProcessResult> ScriptAsync(string script, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var all = Environment();
        all["KUBECONFIG"] = null;
        all["RUNNER_TEMP"] = _folder["user"];
        foreach (var (name, value) in environment) all[name] = value;
        return Processes.RunAsync("bash", ["-e", "-c", script], Root, all, TimeSpan.FromMinutes(8));
    }

    /// <summary>What is still running of all that this project's commands started.</summary>
    public IReadOnlyDictionary<int, string> Alive() => Processes.Alive(_folder["home"]);

    /// <summary>The file that holds the state of stack dev.</summary>
    public string Checkpoint => _folder["state/.pulumi/stacks/service-infra/dev.json"];

    /// <summary>Stack dev's state at the end of each update, the newest last.</summary>
    public string[] History => Directory.Exists(HistoryFolder) ? [.. Directory.EnumerateFiles(HistoryFolder, "*.checkpoint.json").Order(StringComparer.Ordinal)] : [];

    private string HistoryFolder => _folder["state/.pulumi/history/service-infra/dev"];

    /// <summary>What <see cref="RunAsync(string[])"/> sets and removes in the environment.</summary>
    public Dictionary<string, string?> Environment()
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        // Whatever this test run was started with must not reach the programs under test; 'dotnet test' itself sets variables for MSBuild.
        foreach (string name in System.Environment.GetEnvironmentVariables().Keys)
            if (Foreign.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase))) result[name] = null;
        result["PATH"] = Tools.Instance.Folder + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH");
        result["PULUMI_HOME"] = _folder["home"];
        result["PULUMI_BACKEND_URL"] = $"file://{_folder["state"]}";
        result["PULUMI_CONFIG_PASSPHRASE"] = "";
        result["PULUMI_SKIP_UPDATE_CHECK"] = "true";
        result["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true";
        // Build servers would outlive the test.
        result["MSBUILDDISABLENODEREUSE"] = "1";
        result["UseSharedCompilation"] = "false";
        result["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        result["KUBECONFIG"] = _kubeconfig;
        if (_kubeconfig is null) result["HOME"] = _folder["user"];
        return result;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Plugins whose CLI was killed look for it every five minutes only.
        foreach (var id in Alive().Keys)
            try
            {
                using var process = Process.GetProcessById(id);
                Processes.Kill(process);
            }
            catch (ArgumentException)
            {
                // Gone meanwhile.
            }
        _folder.Dispose();
    }
}
