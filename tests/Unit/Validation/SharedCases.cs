using System.Text.Json;

namespace ServiceInfra.Tests.Validation;

/// <summary>The verdicts of live servers and of upstream's own tests, which stand beside the repository where it is developed.</summary>
internal static class SharedCases
{
    public const string Absent = "there is no ../shared/cases here, and SHARED_CASES names no other folder";

    /// <summary>The folder; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    public static bool IsAbsent => Folder is null;

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, file)));
        return document.RootElement.Clone();
    }

    private static string? Find()
    {
        string?[] places = [Environment.GetEnvironmentVariable("SHARED_CASES"), Path.Combine(RepositoryRoot.Folder, "../shared/cases")];
        return places.FirstOrDefault(p => p is not null && Directory.Exists(p));
    }
}
