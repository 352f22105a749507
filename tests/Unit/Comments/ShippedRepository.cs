using System.Diagnostics;
using ServiceInfra.Tests.Changes;

namespace ServiceInfra.Tests.Comments;

/// <summary>A repository with the shipped catalog, a commit that changes a port of it, and the program where a Release build puts it.</summary>
internal sealed class ShippedRepository : IDisposable
{
    private readonly ScratchCatalog _scratch = new();
    private readonly ScratchRepository _repository;

    public ShippedRepository()
    {
        _repository = ScratchRepository.Create(_scratch);
        foreach (var file in (string[])["services.json", "services.prod.json", "Pulumi.yaml", "Pulumi.dev.yaml", "Pulumi.prod.yaml", "manifests/legacy.yaml"])
            _scratch.Write(file, File.ReadAllText(RepositoryRoot.At(file.Split('/'))));
        _scratch.Write(".gitignore", "infra/bin\nreport\nchanges.*\ncodequality.json\n");
        _repository.Git.Refs.Add("refs/remotes/origin/main", _repository.Commit("base"));
        _scratch.Write("services.json", File.ReadAllText(_scratch.CatalogPath).Replace("\"port\": 9000", "\"port\": 9001", StringComparison.Ordinal));
        Head = _repository.Commit("head");
        Directory.CreateDirectory(Path.Combine(Folder, "infra", "bin", "Release"));
        Directory.CreateSymbolicLink(Path.Combine(Folder, "infra", "bin", "Release", "net10.0"), AppContext.BaseDirectory);
    }

    public string Folder => _scratch.Folder;

    /// <summary>The commit that changes the port. Its parent is origin/main.</summary>
    public string Head { get; }

    /// <summary>Runs a script as a runner does.</summary>
    public (int Code, string Output) Run(string script, IEnumerable<KeyValuePair<string, string>> environment)
    {
        var start = new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public void Dispose()
    {
        _repository.Dispose();
        _scratch.Dispose();
    }
}
