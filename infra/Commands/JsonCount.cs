using System.Text.Json;

namespace ServiceInfra.Commands;

/// <summary>Counts documents of JSON without building them.</summary>
internal static class JsonCount
{
    // Commas and braces up to which a file is read sooner than it is counted: 10,000 Services of two ports have half of them.
    private const int Few = 300_000;

    // Deeper is refused by whoever reads it.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 256, AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether a file has too little in it to hurt.</summary>
    public static bool IsSmall(ReadOnlySpan<byte> json) => Structures(json) <= Few;

    /// <summary>Counts values side by side, and the items of Lists, Lists in Lists included.</summary>
    /// <param name="json">The text.</param>
    /// <param name="most">How many there may be.</param>
    /// <param name="beyond">Where the first one beyond them begins; -1 where there are no more.</param>
    /// <returns>Whether it is JSON as far as it was read.</returns>
    public static bool TryDocuments(ReadOnlySpan<byte> json, int most, out int beyond)
    {
        beyond = -1;
        // No count of documents exceeds that of commas and braces.
        if (Structures(json) <= most) return true;
        var reader = new Utf8JsonReader(json, Options);
        // The depths of the lists that hold documents: the file itself, and each "items" of a document.
        var lists = new Stack<int>([0]);
        var count = 0;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    if (lists.Count > 1 && reader.CurrentDepth < lists.Peek()) lists.Pop();
                }
                else if (reader.TokenType == JsonTokenType.PropertyName) Enter(ref reader, lists);
                else if (reader.CurrentDepth == lists.Peek() && count++ == most)
                {
                    beyond = (int)reader.TokenStartIndex;
                    return true;
                }
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int Structures(ReadOnlySpan<byte> json) => json.Count((byte)',') + json.Count((byte)'{');

    // Of a document, "items" is entered and everything else passed over.
    private static void Enter(ref Utf8JsonReader reader, Stack<int> lists)
    {
        var isItems = reader.CurrentDepth == lists.Peek() + 1 && reader.ValueTextEquals("items"u8);
        reader.Read();
        if (isItems && reader.TokenType == JsonTokenType.StartArray) lists.Push(reader.CurrentDepth + 1);
        else reader.Skip();
    }
}
