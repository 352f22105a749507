namespace ServiceInfra.Catalog;

/// <summary>The words for an enumeration. A few compares: less than a dictionary costs to set up in every start.</summary>
/// <param name="keys">The words.</param>
/// <param name="values">What each stands for.</param>
internal sealed class WordTable<T>(string[] keys, T[] values) where T : struct, Enum
{
    /// <summary>The words, in the enumeration's order.</summary>
    public IReadOnlyList<string> Keys => keys;

    /// <summary>What a word stands for; null where it is none of these.</summary>
    public T? Find(string word)
    {
        for (var i = 0; i < keys.Length; i++)
            if (string.Equals(keys[i], word, StringComparison.Ordinal)) return values[i];
        return null;
    }
}
