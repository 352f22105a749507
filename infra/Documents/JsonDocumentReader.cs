namespace ServiceInfra.Documents;

/// <summary>
/// Reads JSON into <see cref="Node"/>s. Comments and trailing commas are accepted (editors' JSONC); repeated names are kept
/// for the caller to judge. At most <see cref="MaxDepth"/> levels.
/// </summary>
/// <remarks>The framework's reader stands in a class of its own, <see cref="ThoroughJsonReader"/>: a command that does not need it does not load it.</remarks>
public static class JsonDocumentReader
{
    /// <summary>Levels of nesting that are read; a Service needs eight.</summary>
    public const int MaxDepth = 64;

    /// <summary>Levels where several values stand in a text, as a List of Services has more of them.</summary>
    internal const int MaxDepthOfSeveral = 4 * MaxDepth;

    /// <summary>Reads the one JSON value that <paramref name="text"/> holds.</summary>
    /// <param name="text">The bytes to read.</param>
    /// <param name="allowComments">Whether comments and trailing commas are accepted.</param>
    /// <exception cref="DocumentException">The bytes are not UTF-8 or not JSON.</exception>
    public static Node Read(Utf8Text text, bool allowComments = true)
    {
        if (TextFiles.NotUtf8(text) is { } error) throw error;
        return new JsonTreeReader(text, new NameTable(), MaxDepth, allowComments).ReadOnly() ?? ThoroughJsonReader.Read(text, allowComments);
    }

    /// <summary>Reads the JSON values that stand one behind the other in a text, as kubectl does; no comments. Values in front of an error are kept.</summary>
    /// <param name="text">The bytes to read.</param>
    /// <param name="error">What is wrong behind the values that were read; null when nothing is.</param>
    public static IReadOnlyList<Node> ReadSeveral(Utf8Text text, out DocumentException? error)
    {
        error = TextFiles.NotUtf8(text);
        if (error is not null) return [];
        return new JsonTreeReader(text, new NameTable(), MaxDepthOfSeveral, lenient: false).ReadSeveral() ?? ThoroughJsonReader.ReadSeveral(text, out error);
    }

    /// <summary>Reads the value between two offsets of a text that is known to be JSON.</summary>
    internal static Node ReadAt(Utf8Text text, int start, int end) => ThoroughJsonReader.ReadAt(text, start, end);
}
