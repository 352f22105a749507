using ServiceInfra.Catalog;

namespace ServiceInfra.Validation;

/// <summary>What to write in place of a word that is none of a few.</summary>
internal static class LegalWords
{
    /// <summary>"A, B or C", each in quotes.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count == 1 ? $"\"{words[0]}\"" : string.Join(", ", words.Take(words.Count - 1).Select(w => $"\"{w}\"")) + $" or \"{words[^1]}\"";

    /// <summary>The fix for a word that is none of a few: the nearest one, else all of them.</summary>
    public static string Fix(string text, IReadOnlyList<string> words) =>
        Placeholders.Or(text, NearestName.Find(text, words) is { } near ? $"Write \"{near}\"." : $"Write {List(words)}.");
}
