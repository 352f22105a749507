using System.Text;
using System.Text.Json;

namespace ServiceInfra.Documents;

/// <summary>
/// Gives short texts that come again and again in one document (field names, types, protocols, ports) as one string each:
/// a catalog of 10,000 entries has 400,000 of them and a few hundred different ones.
/// </summary>
/// <param name="replaceHalves">
/// Whether an escape that stands for half a character becomes U+FFFD, as in the API server's JSON reader; otherwise it is an error.
/// </param>
internal sealed class NameTable(bool replaceHalves = false)
{
    private const int Slots = 1024, LongestKept = 24;
    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of the reader's string or property name.</summary>
    /// <exception cref="InvalidOperationException">An escape stands for half a character.</exception>
    public string Value(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return Get(reader.ValueSpan);
        return replaceHalves ? JsonEscapes.Unescape(reader.ValueSpan) : reader.GetString()!;
    }

    /// <summary>The text of some UTF-8 bytes.</summary>
    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > LongestKept) return Encoding.UTF8.GetString(utf8);
        var hash = (uint)utf8.Length;
        foreach (var b in utf8) hash = hash * 31 + b;
        ref var slot = ref _texts[hash % Slots];
        if (slot is not null && Same(slot, utf8)) return slot;
        return slot = Encoding.UTF8.GetString(utf8);
    }

    /// <summary>The text of a part of a string.</summary>
    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestKept) return text.ToString();
        var hash = (uint)text.Length;
        foreach (var c in text) hash = hash * 31 + c;
        ref var slot = ref _texts[hash % Slots];
        if (slot is not null && text.SequenceEqual(slot)) return slot;
        return slot = text.ToString();
    }

    private static bool Same(string text, ReadOnlySpan<byte> utf8)
    {
        // Only ASCII texts are recognised: one byte is one char there.
        if (text.Length != utf8.Length) return false;
        for (var i = 0; i < utf8.Length; i++)
            if (text[i] != utf8[i] || utf8[i] >= 0x80) return false;
        return true;
    }
}
