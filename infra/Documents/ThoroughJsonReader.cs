using System.Text.Json;

namespace ServiceInfra.Documents;

/// <summary>Reads JSON with the framework's reader: whatever <see cref="JsonTreeReader"/> does not take, errors above all.</summary>
internal static class ThoroughJsonReader
{
    private static readonly JsonReaderOptions Several = new() { MaxDepth = JsonDocumentReader.MaxDepthOfSeveral, AllowMultipleValues = true };

    /// <summary>Reads the one JSON value of a text.</summary>
    /// <exception cref="DocumentException">It is not JSON.</exception>
    public static Node Read(Utf8Text text, bool allowComments)
    {
        var bytes = text.Bytes.Span;
        var options = new JsonReaderOptions { CommentHandling = allowComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow, AllowTrailingCommas = allowComments, MaxDepth = JsonDocumentReader.MaxDepth };
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            reader.Read();
            var root = ReadValue(ref reader, text, new NameTable());
            reader.Read(); // Throws when anything but white space follows.
            return root;
        }
        catch (JsonException e)
        {
            throw Explained(e, text, bytes, JsonDocumentReader.MaxDepth, isManifest: !allowComments);
        }
        catch (InvalidOperationException)
        {
            // GetString meets an escape such as \uD800 that stands for no character.
            throw new DocumentException("a \\u escape here stands for half a character.", new Location(text, (int)reader.TokenStartIndex));
        }
    }

    /// <summary>Reads the JSON values that stand one behind the other, up to an error.</summary>
    public static List<Node> ReadSeveral(Utf8Text text, out DocumentException? error)
    {
        error = null;
        var values = new List<Node>();
        var bytes = text.Bytes.Span;
        var reader = new Utf8JsonReader(bytes, Several);
        var names = new NameTable(replaceHalves: true);
        try
        {
            while (reader.Read()) values.Add(ReadValue(ref reader, text, names));
        }
        catch (JsonException e)
        {
            error = Explained(e, text, bytes, Several.MaxDepth, isManifest: true);
        }
        return values;
    }

    /// <summary>Reads the value between two offsets of a text that is known to be JSON.</summary>
    public static Node ReadAt(Utf8Text text, int start, int end)
    {
        var reader = new Utf8JsonReader(text.Bytes.Span[start..end], Several);
        reader.Read();
        return ReadValue(ref reader, text, new NameTable(replaceHalves: true), start);
    }

    private static DocumentException Explained(JsonException e, Utf8Text text, ReadOnlySpan<byte> bytes, int levels, bool isManifest) =>
        new(Explain(e, bytes, levels, isManifest), new Location(text, OffsetOf(e, bytes)), IsDepth(e) ? DocumentProblem.Depth : DocumentProblem.Syntax);

    private static bool IsDepth(JsonException e) => e.Message.Contains("maximum configured depth", StringComparison.Ordinal);

    private static Node ReadValue(ref Utf8JsonReader reader, SourceText text, NameTable names, int origin = 0)
    {
        var offset = origin + (int)reader.TokenStartIndex;
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(ref reader, text, names, offset, origin),
            JsonTokenType.StartArray => ReadList(ref reader, text, names, offset, origin),
            JsonTokenType.String => Node.String(text, offset, names.Value(ref reader)),
            JsonTokenType.Number => Node.Number(text, offset, names.Get(reader.ValueSpan)),
            JsonTokenType.True => Node.Boolean(text, offset, true),
            JsonTokenType.False => Node.Boolean(text, offset, false),
            _ => Node.Null(text, offset),
        };
    }

    private static Node ReadMap(ref Utf8JsonReader reader, SourceText text, NameTable names, int offset, int origin)
    {
        var members = new MemberBuilder();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keyOffset = origin + (int)reader.TokenStartIndex;
            var name = names.Value(ref reader);
            reader.Read();
            members.Add(new Member(name, text, keyOffset, ReadValue(ref reader, text, names, origin)));
        }
        return Node.Map(text, offset, members.Take(0));
    }

    private static Node ReadList(ref Utf8JsonReader reader, SourceText text, NameTable names, int offset, int origin)
    {
        var items = new List<Node>(4);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(ReadValue(ref reader, text, names, origin));
        return Node.List(text, offset, items);
    }

    private static int OffsetOf(JsonException e, ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        for (var line = 0L; line < e.LineNumber; line++)
        {
            var at = bytes[offset..].IndexOf((byte)'\n');
            if (at < 0) break;
            offset += at + 1;
        }
        return Math.Min(bytes.Length, offset + (int)(e.BytePositionInLine ?? 0));
    }

    private static string Explain(JsonException e, ReadOnlySpan<byte> bytes, int levels, bool isManifest)
    {
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return "this is empty. Write a JSON object, at least {}.";
        return IsDepth(e)
            ? $"this is nested more than {levels} levels deep."
            : "this is not JSON: " + new JsonProblem(bytes, OffsetOf(e, bytes), e.Message, isManifest).Describe();
    }
}
