namespace ServiceInfra.Validation;

/// <summary>Finds the legal word that a person probably meant.</summary>
internal static class NearestWord
{
    /// <summary>The candidate nearest to a text (letter case does not count), or null when none is near.</summary>
    public static string? Of(string text, IReadOnlyList<string> candidates)
    {
        if (text.Length > 64) return null;
        string? best = null;
        var least = Math.Max(2, text.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(text, candidate);
            if (distance >= least) continue;
            least = distance;
            best = candidate;
        }
        return best;
    }

    /// <summary>"A, B or C", each in quotes.</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count == 1 ? $"\"{words[0]}\"" : string.Join(", ", words.Take(words.Count - 1).Select(w => $"\"{w}\"")) + $" or \"{words[^1]}\"";

    /// <summary>The fix for a word that is none of a few: the nearest one, else all of them.</summary>
    public static string Fix(string text, IReadOnlyList<string> words) =>
        Of(text, words) is { } near ? $"Write \"{near}\"." : $"Write {List(words)}.";

    // Levenshtein's distance, letter case ignored.
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                var next = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = next;
            }
        }
        return row[b.Length];
    }
}
