namespace ServiceInfra.Commands;

/// <summary>Counts what makes YAML slow to read, line by line, without reading it.</summary>
internal static class YamlCount
{
    /// <summary>Counts documents: markers, and the items of a List that stand on lines of their own.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="most">How many there may be.</param>
    /// <returns>Where the line of the first one beyond them begins; -1 where there are no more.</returns>
    public static int Documents(ReadOnlySpan<byte> yaml, int most)
    {
        // A line begins one document at most.
        if (yaml.Count((byte)'\n') < most) return -1;
        int count = 0, indent = -1;
        var expectsItem = false;
        for (var at = 0; at < yaml.Length;)
        {
            var line = yaml[at..];
            var end = line.IndexOf((byte)'\n');
            if (end >= 0) line = line[..end];
            var spaces = Math.Max(0, line.IndexOfAnyExcept((byte)' '));
            var rest = line[spaces..].TrimEnd((byte)'\r');
            var isItem = rest is [(byte)'-'] or [(byte)'-', (byte)' ', ..];
            if (expectsItem && isItem) indent = spaces;
            if (rest is not [] and not [(byte)'#', ..]) expectsItem = rest.SequenceEqual("items:"u8) && spaces == 0;
            if ((isItem && spaces == indent || spaces == 0 && rest.StartsWith("---"u8)) && count++ == most) return at;
            if (spaces == 0 && !isItem && rest is not [] and not [(byte)'#', ..]) indent = -1;
            if (end < 0) break;
            at += end + 1;
        }
        return -1;
    }

    /// <summary>Counts the brackets and braces of each line.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="most">How many a line may have.</param>
    /// <returns>Where the first line with more begins; -1 where there is none.</returns>
    public static int Brackets(ReadOnlySpan<byte> yaml, int most)
    {
        if (Brackets(yaml) <= most) return -1;
        for (var at = 0; at < yaml.Length;)
        {
            var line = yaml[at..];
            var end = line.IndexOf((byte)'\n');
            if (end >= 0) line = line[..end];
            if (line.Length > most && Brackets(line) > most) return at;
            if (end < 0) break;
            at += end + 1;
        }
        return -1;
    }

    private static int Brackets(ReadOnlySpan<byte> text) => text.Count((byte)'{') + text.Count((byte)'[');
}
