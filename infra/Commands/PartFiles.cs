using System.Diagnostics;
using System.Globalization;

namespace ServiceInfra.Commands;

/// <summary>What <see cref="WholeFile"/> leaves of a file when its process is killed: half a text beside the place it never came to.</summary>
internal static class PartFiles
{
    private const string Extension = ".part";

    /// <summary>The file that a process writes first.</summary>
    /// <param name="path">The file that it becomes.</param>
    public static string Of(string path) => $"{path}.{Environment.ProcessId}{Extension}";

    /// <summary>The names of those in a folder whose process is gone.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">The names of the files that they would have become.</param>
    public static IEnumerable<string> LeftIn(string folder, IReadOnlySet<string> names)
    {
        foreach (var name in Directory.EnumerateFiles(folder, "*" + Extension).Select(f => Path.GetFileName(f)!))
            if (name.Split('.') is [.., var process, _] && int.TryParse(process, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && names.Contains(name[..^(process.Length + 1 + Extension.Length)]) && !Runs(id)) yield return name;
    }

    private static bool Runs(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
