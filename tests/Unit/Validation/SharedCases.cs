using System.Text.Json;

namespace ServiceInfra.Tests.Validation;

/// <summary>The verdicts of live servers and of upstream's own tests, which stand beside the repository where it is developed.</summary>
internal static class SharedCases
{
    public const string Absent = "no folder shared/cases lies beside the repository, and SHARED_FOLDER names none";

    /// <summary>The folder; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    public static bool IsAbsent => Folder is null;

    public static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder!, file)));
        return document.RootElement.Clone();
    }

    // As tests/Conformance and tests/EndToEnd look for the rest of that folder.
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("SHARED_FOLDER") is { Length: > 0 } named) return CasesIn(named);
        for (var folder = new DirectoryInfo(RepositoryRoot.Folder).Parent; folder is not null; folder = folder.Parent)
            if (CasesIn(Path.Combine(folder.FullName, "shared")) is { } found) return found;
        return null;
    }

    private static string? CasesIn(string shared) => Path.Combine(shared, "cases") is var cases && Directory.Exists(cases) ? cases : null;
}
