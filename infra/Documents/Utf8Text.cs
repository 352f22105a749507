using System.Text;

namespace ServiceInfra.Documents;

/// <summary>A text kept as its UTF-8 bytes, the form JSON is read in. Offsets count bytes behind a byte order mark.</summary>
public sealed class Utf8Text(string file, ReadOnlyMemory<byte> bytes) : SourceText(file)
{
    /// <summary>The bytes, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; } = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    /// <inheritdoc/>
    public override int Length => Bytes.Length;

    /// <inheritdoc/>
    public override string Slice(int start, int end) => Encoding.UTF8.GetString(Bytes.Span[start..end]);

    /// <inheritdoc/>
    protected override int AfterNextLineFeed(int from)
    {
        var at = Bytes.Span[from..].IndexOf((byte)'\n');
        return at < 0 ? -1 : from + at + 1;
    }

    /// <inheritdoc/>
    protected override int CountCharacters(int start, int end)
    {
        // Continuation bytes (10xxxxxx) belong to the character before them.
        var count = 0;
        foreach (var b in Bytes.Span[start..end])
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
