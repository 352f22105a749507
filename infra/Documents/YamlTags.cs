using System.Globalization;

namespace ServiceInfra.Documents;

/// <summary>What a tag makes of a scalar, as go-yaml v2 resolves it (<c>resolve.go</c>): a text that cannot be what its tag says is an error.</summary>
internal static class YamlTags
{
    private const string Prefix = "tag:yaml.org,2002:";

    private static readonly string[] Timestamps = ["yyyy-M-d", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d't'H:m:s.FFFFFFFK"];

    /// <summary>The tag of base64 text.</summary>
    public const string Binary = Prefix + "binary";

    /// <summary>The tag of <c>&lt;&lt;</c>.</summary>
    public const string Merge = Prefix + "merge";

    /// <summary>Whether the tag makes the scalar one of JSON's literals, rather than a text.</summary>
    public static bool IsResolved(string tag) => tag is Prefix + "int" or Prefix + "float" or Prefix + "bool" or Prefix + "null" or Prefix + "timestamp";

    /// <summary>Whether what the text is, may bear the tag.</summary>
    /// <param name="tag">A tag that <see cref="IsResolved"/>.</param>
    /// <param name="text">The scalar's text.</param>
    /// <param name="kind">What the text is without a tag.</param>
    public static bool Fits(string tag, string text, NodeKind kind) => tag[Prefix.Length..] switch
    {
        "int" => kind == NodeKind.Number && YamlScalars.IsInteger(text, out _),
        // An integer beyond 64 bits with a sign stays one, and is no float to go-yaml.
        "float" => kind == NodeKind.Number && !(YamlScalars.IsInteger(text, out var literal) && YamlScalars.IsBeyondInt64(literal)),
        "bool" => kind == NodeKind.Boolean || text is "y" or "Y" or "n" or "N",
        "null" => kind == NodeKind.Null,
        _ => DateTime.TryParseExact(text, Timestamps, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
    };

    /// <summary>The tag as people write it: <c>!!int</c>.</summary>
    public static string Short(string tag) => tag.StartsWith(Prefix, StringComparison.Ordinal) ? "!!" + tag[Prefix.Length..] : tag;
}
