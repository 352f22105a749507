namespace ServiceInfra.Documents;

/// <summary>Cuts a YAML text at its document markers, as kubectl does before it parses: so one broken document leaves the others readable.</summary>
internal static class YamlDocumentSplitter
{
    /// <summary>The chunks: where each begins and ends, and whether a marker begins it. What stands before the first marker is a chunk only when something is there.</summary>
    public static List<YamlChunk> Split(string text)
    {
        var chunks = new List<YamlChunk>();
        int start = 0, at = 0;
        var marked = false;
        while (at < text.Length)
        {
            if (IsMarker(text, at))
            {
                if (marked || HasContent(text.AsSpan(start, at - start))) chunks.Add(new YamlChunk(start, at, marked));
                // Directives (%YAML) belong to the document whose marker follows them.
                if (marked || !HasDirective(text.AsSpan(start, at - start))) start = at;
                marked = true;
            }
            var next = text.IndexOf('\n', at);
            if (next < 0) break;
            at = next + 1;
        }
        if (marked || HasContent(text.AsSpan(start))) chunks.Add(new YamlChunk(start, text.Length, marked));
        return chunks;
    }

    private static bool IsMarker(string text, int at) =>
        text[at] == '-' && string.CompareOrdinal(text, at, "---", 0, 3) == 0 && (at + 3 == text.Length || text[at + 3] is ' ' or '\t' or '\r' or '\n');

    private static bool HasContent(ReadOnlySpan<char> chunk)
    {
        while (!chunk.IsEmpty)
        {
            var line = NextLine(ref chunk);
            var trimmed = line.TrimStart();
            if (!trimmed.IsEmpty && trimmed[0] != '#' && line[0] != '%') return true;
        }
        return false;
    }

    private static bool HasDirective(ReadOnlySpan<char> chunk)
    {
        while (!chunk.IsEmpty)
            if (NextLine(ref chunk) is ['%', ..]) return true;
        return false;
    }

    // Not EnumerateLines: its search for seven kinds of line break is compiled anew in every start.
    private static ReadOnlySpan<char> NextLine(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf('\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line.TrimEnd('\r');
    }
}
