using System.Diagnostics;

namespace ServiceInfra.Bench.Ratios;

/// <summary>The real Pulumi CLI, Kubernetes provider and API server, unpacked from ../shared/bin of the repository or of a folder above; SHARED_FOLDER names another shared.</summary>
internal static class RealTools
{
    /// <summary>The folder that holds them, or why there is none.</summary>
    public static (string? Folder, string Missing) Find()
    {
        var above = new List<string>();
        for (var folder = new DirectoryInfo(Programs.Repository).Parent; folder != null; folder = folder.Parent) above.Add(Path.Combine(folder.FullName, "shared"));
        if (Environment.GetEnvironmentVariable("SHARED_FOLDER") is { Length: > 0 } named) above = [named];
        var unpack = above.Select(a => Path.Combine(a, "bin", "unpack")).FirstOrDefault(File.Exists);
        if (unpack == null) return (null, "real Pulumi and Kubernetes are not at hand: no ../shared/bin beside the repository, and SHARED_FOLDER names none");
        using var process = Process.Start(new ProcessStartInfo(unpack) { RedirectStandardOutput = true })!;
        var printed = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 && Directory.Exists(printed) ? (printed, "") : (null, $"{unpack} ended with {process.ExitCode}");
    }
}
