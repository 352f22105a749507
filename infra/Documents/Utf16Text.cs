namespace ServiceInfra.Documents;

/// <summary>A text kept as a string, the form YAML is read in. Offsets count UTF-16 units.</summary>
public sealed class Utf16Text(string file, string text) : SourceText(file)
{
    /// <summary>The whole text, without a byte order mark.</summary>
    public string Text { get; } = text.TrimStart('\uFEFF');

    /// <inheritdoc/>
    public override int Length => Text.Length;

    /// <inheritdoc/>
    public override string Slice(int start, int end) => Text[start..end];

    /// <inheritdoc/>
    protected override int AfterNextLineFeed(int from)
    {
        var at = Text.IndexOf('\n', from);
        return at < 0 ? -1 : at + 1;
    }

    /// <inheritdoc/>
    protected override int CountCharacters(int start, int end)
    {
        var count = end - start;
        for (var i = start + 1; i < end; i++)
            if (char.IsLowSurrogate(Text[i]) && char.IsHighSurrogate(Text[i - 1])) count--;
        return count;
    }
}
