using System.Runtime.CompilerServices;

namespace ServiceInfra.Tests;

/// <summary>Finds files of the repository from wherever the tests run.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder of ServiceInfra.sln.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A file or folder below it.</summary>
    public static string At(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find([CallerFilePath] string here = "")
    {
        for (var folder = Path.GetDirectoryName(here); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "ServiceInfra.sln"))) return folder;
        throw new InvalidOperationException($"No ServiceInfra.sln above {here}.");
    }
}
