namespace ServiceInfra.Catalog;

/// <summary>Finds what a person probably meant.</summary>
public static class NearestName
{
    // Fewer letters begin too much.
    private const int ShortestBeginning = 3;

    /// <summary>
    /// The candidate with the fewest edits from <paramref name="text"/> (case counts half), or null when none is near: more than a third of
    /// the letters would have to change. One that differs in letter case alone is the one; else the only one that the text begins, for who stops
    /// in the middle of a word has misspelt nothing.
    /// </summary>
    public static string? Find(string text, IEnumerable<string> candidates)
    {
        var limit = Math.Max(2, text.Length * 2 / 3);
        string? best = null, begun = null;
        var beginnings = 0;
        var fewest = limit + 1;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, text, StringComparison.OrdinalIgnoreCase)) return candidate;
            if (text.Length >= ShortestBeginning && candidate.StartsWith(text, StringComparison.OrdinalIgnoreCase)) (begun, beginnings) = (candidate, beginnings + 1);
            if (Math.Abs(candidate.Length - text.Length) * 2 >= fewest) continue;
            var edits = Distance(text, candidate);
            if (edits < fewest) (best, fewest) = (candidate, edits);
        }
        // "waitt" is "wait" and a letter too many.
        var isLonger = best is not null && text.StartsWith(best, StringComparison.OrdinalIgnoreCase);
        return beginnings == 1 && !isLonger ? begun : best;
    }

    /// <summary>"Did you mean 'x'?", or a list of what there is where nothing is near.</summary>
    public static string Suggest(string text, IReadOnlyCollection<string> candidates)
    {
        if (Find(text, candidates) is { } near) return $"Did you mean '{near}'?";
        return candidates.Count is > 0 and <= 30 ? $"Known here: {string.Join(", ", candidates)}." : "";
    }

    // Optimal string alignment with half-price case changes, hence everything times two.
    private static int Distance(string a, string b)
    {
        var rows = new int[3, b.Length + 1];
        for (var j = 0; j <= b.Length; j++) rows[0, j] = 2 * j;
        for (var i = 1; i <= a.Length; i++)
        {
            rows[i % 3, 0] = 2 * i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(rows[(i - 1) % 3, j], rows[i % 3, j - 1]) + 2, rows[(i - 1) % 3, j - 1] + Change(a[i - 1], b[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cost = Math.Min(cost, rows[(i - 2) % 3, j - 2] + 2);
                rows[i % 3, j] = cost;
            }
        }
        return rows[a.Length % 3, b.Length];
    }

    private static int Change(char a, char b) => a == b ? 0 : char.ToLowerInvariant(a) == char.ToLowerInvariant(b) ? 1 : 2;
}
