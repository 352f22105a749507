namespace ServiceInfra.Changes.Rules;

/// <summary>The names in an annotation of external-dns: a set, with commas between them.</summary>
internal static class PublicNames
{
    /// <summary>Whether the second text has a name that the first one lacks.</summary>
    public static bool Adds(string? old, string? now) => Names(now).Except(Names(old), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Names(string? text) => (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(n => n.TrimEnd('.'));
}
