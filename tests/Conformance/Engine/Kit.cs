using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ServiceInfra.Conformance.Engine;

/// <summary>The conformance kit beside the repository, built in a folder of its own.</summary>
internal static class Kit
{
#if BUNDLED
    private static readonly string[] s_sdk = ["-p:Sdk=" + Path.Combine(Victim.RepositoryRoot, "sdk", "Pulumi.Kubernetes", "Pulumi.Kubernetes.csproj")];
    private const string SdkName = "Pulumi.Kubernetes";
#else
    private static readonly string[] s_sdk = [];
    private const string SdkName = "official";
#endif
    private static readonly SemaphoreSlim s_gate = new(1);

    /// <summary>Where the kit comes from: SHARED_FOLDER, or a folder "shared" beside one of those the repository is in; null if there is none.</summary>
    public static string? Source { get; } = Candidates().Select(c => Path.Combine(c, "conformance")).FirstOrDefault(Directory.Exists);

    /// <summary>The copy that is built and run; a changed kit gets a new one.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), $"serviceinfra-conformance-{Environment.UserName}-{Fingerprint()}");

    public static string Runner => Path.Combine(Folder, "runner", "bin", SdkName, "Release", "net10.0");

    /// <summary>Skips the test where there is no kit, else builds what it needs.</summary>
    public static async Task EnsureAsync(params string[] projects)
    {
        Assert.SkipWhen(Source == null, "No folder shared/conformance beside the repository, and SHARED_FOLDER names none: nothing to compare with.");
        await s_gate.WaitAsync();
        try
        {
            if (!Directory.Exists(Folder)) Copy(Source!, Folder);
            foreach (var project in projects.Where(p => !IsUpToDate(p)))
            {
                var (exit, output) = await RunAsync("dotnet", ["build", "-c", "Release", project, "-nologo", "-v:q", "-m:1", "-nr:false", .. project == "runner" ? s_sdk : []]);
                Assert.True(exit == 0, $"{project} does not build:\n{output}");
            }
        }
        finally
        {
            s_gate.Release();
        }
    }

    /// <summary>Runs a command in the kit.</summary>
    public static async Task<(int Exit, string Output)> RunAsync(string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // A test host started by MSBuild would hand its settings down.
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList()) start.Environment.Remove(key);
        using var child = Process.Start(start)!;
        var (stdout, stderr) = (child.StandardOutput.ReadToEndAsync(), child.StandardError.ReadToEndAsync());
        await child.WaitForExitAsync();
        return (child.ExitCode, await stdout + await stderr);
    }

    /// <summary>The kit itself never changes in its folder; only what is built against sdk/ may be too old.</summary>
    private static bool IsUpToDate(string project)
    {
        if (project != "runner") return Directory.Exists(Path.Combine(Folder, project, "bin"));
        var built = Path.Combine(Runner, "Pulumi.Kubernetes.dll");
        var sources = new DirectoryInfo(Path.Combine(Victim.RepositoryRoot, "sdk")).EnumerateFiles("*", SearchOption.AllDirectories)
            .Concat(new DirectoryInfo(Victim.RepositoryRoot).EnumerateFiles("*.props")).Where(f => !IsBuilt(f.FullName));
        return File.Exists(built) && sources.All(f => f.LastWriteTimeUtc < File.GetLastWriteTimeUtc(built));
    }

    private static List<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("SHARED_FOLDER") is { Length: > 0 } given) return [given];
        var above = new List<string>();
        for (var folder = new DirectoryInfo(Victim.RepositoryRoot).Parent; folder != null; folder = folder.Parent) above.Add(Path.Combine(folder.FullName, "shared"));
        return above;
    }

    private static string Fingerprint()
    {
        var files = Source == null ? [] : new DirectoryInfo(Source).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => !IsBuilt(f.FullName));
        var text = string.Join('\n', files.OrderBy(f => f.FullName, StringComparer.Ordinal).Select(f => $"{f.FullName} {f.Length} {f.LastWriteTimeUtc.Ticks}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Victim.RepositoryRoot + text)))[..12];
    }

    private static void Copy(string from, string to)
    {
        // Complete or not at all: a test that is stopped must not leave half a kit.
        var partial = to + "-" + Environment.ProcessId;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !IsBuilt(f)))
        {
            var target = Path.Combine(partial, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        Directory.Move(partial, to);
    }

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");
}
