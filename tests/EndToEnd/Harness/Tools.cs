using System.Diagnostics;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>
/// The real programs: Pulumi CLI, Kubernetes provider, API server. They are too large for the repository and stand beside it, in
/// <c>../shared/bin</c> of the root or of a folder above; <c>SHARED_FOLDER</c> names another <c>shared</c>.
/// </summary>
public sealed class Tools
{
    private static readonly Lazy<Tools> Found = new(Find);

    private Tools(string? folder, string? missing)
    {
        Folder = folder ?? "";
        Missing = missing;
    }

    /// <summary>The tools of this machine.</summary>
    public static Tools Instance => Found.Value;

    /// <summary>Why there are none, or null.</summary>
    public string? Missing { get; }

    /// <summary>The folder that holds them.</summary>
    public string Folder { get; }

    /// <summary>The path of a tool.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    /// <summary>Skips the running test where there are no tools.</summary>
    public static void Require() => Assert.SkipWhen(Instance.Missing is not null, Instance.Missing ?? "");

    private static Tools Find()
    {
        var shared = Shared();
        if (shared is null) return new(null, "Real Pulumi and Kubernetes are not at hand: no ../shared/bin beside the repository, and SHARED_FOLDER names none.");
        try
        {
            return new(Unpack(shared), null);
        }
        catch (Exception e) when (e is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
        {
            // In CI a broken tool box must not look like a green run.
            if (Environment.GetEnvironmentVariable("CI") == "true") throw;
            return new(null, $"Real Pulumi and Kubernetes could not be unpacked from {shared}: {e.Message}");
        }
    }

    private static string? Shared()
    {
        if (Environment.GetEnvironmentVariable("SHARED_FOLDER") is { Length: > 0 } named)
            return File.Exists(Path.Combine(named, "bin", "unpack")) ? Path.Combine(named, "bin") : null;
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "shared", "bin", "unpack"))) return Path.Combine(folder.FullName, "shared", "bin");
        return null;
    }

    private static string Unpack(string bin)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(bin, "unpack")) { RedirectStandardOutput = true })!;
        var folder = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 && Directory.Exists(folder) ? folder : throw new InvalidOperationException($"{bin}/unpack ended with {process.ExitCode}.");
    }
}
