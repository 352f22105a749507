using System.Globalization;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>
/// A folder on a disk that is nearly full: a tmpfs in a mount namespace of its own, which needs no rights and is gone with the process. What was
/// written is in the folder afterwards.
/// </summary>
public static class SmallDisk
{
    private const string Script = """
        free=$1 folder=$2; shift 2
        mkdir -p "$folder.disk" && mount --bind "$folder" "$folder.disk" && mount -t tmpfs none "$folder" && cp -a "$folder.disk/." "$folder" || exit 199
        mount -o remount,size=$(($(df -k --output=used "$folder" | tail -n 1) + free))k "$folder" || exit 199
        "$@"; code=$?
        find "$folder.disk" -mindepth 1 -delete; cp -a "$folder/." "$folder.disk"; exit $code
        """;

    /// <summary>Skips the running test where the kernel gives nobody a mount namespace.</summary>
    public static async Task RequireAsync()
    {
        using var folder = new TempFolder();
        var tried = await RunAsync(folder["state"], 4, ["true"], folder.Path, new Dictionary<string, string?>()).ConfigureAwait(false);
        Assert.SkipWhen(tried.ExitCode != 0, $"A disk cannot be filled here without rights: {tried.Error.Trim()}");
    }

    /// <summary>Runs a command while a folder has so many kilobytes left.</summary>
    public static async Task<ProcessResult> RunAsync(string folder, int freeKilobytes, string[] command, string working, IReadOnlyDictionary<string, string?> environment)
    {
        Directory.CreateDirectory(folder);
        // Pulumi tries each write for half a minute.
        return await Processes.RunAsync("unshare", ["-rm", "sh", "-c", Script, "disk", freeKilobytes.ToString(CultureInfo.InvariantCulture), folder, .. command], working, environment, TimeSpan.FromMinutes(5)).ConfigureAwait(false);
    }
}
