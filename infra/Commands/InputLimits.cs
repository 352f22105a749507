using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>
/// Refuses files of manifests that are made to hurt, before anything is built from them: the tree of ten megabytes of <c>{}</c> takes seconds
/// and half a gigabyte. The limits are far beyond what a cluster holds: Kubernetes is tested with 10,000 Services.
/// </summary>
internal static class InputLimits
{
    /// <summary>Most documents of a file, items of a List among them.</summary>
    public const int MostDocuments = 50_000;

    /// <summary>Most brackets and braces of one line of YAML: the parser for such lines is slow.</summary>
    public const int MostBrackets = 100_000;

    /// <summary>The finding about a file that is not read; null for one that is.</summary>
    public static Finding? Check(string name, ReadOnlyMemory<byte> bytes)
    {
        // Each of what is counted takes a byte at least; what is smaller is not looked at twice.
        if (bytes.Length <= Math.Min(MostDocuments, MostBrackets)) return null;
        var text = new Utf8Text(name, bytes);
        var span = text.Bytes.Span;
        var isNamed = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        if (isNamed && JsonCount.IsSmall(span)) return null;
        // A flow map of YAML begins like JSON: what is no JSON, and is not named so, is counted as YAML.
        var document = -1;
        var isJson = FileDocuments.IsJson(name, bytes.Span) && JsonCount.TryDocuments(span, MostDocuments, out document);
        isJson |= isNamed;
        if (!isJson) document = YamlCount.Documents(span, MostDocuments);
        if (document >= 0) return Refused(text, document, $"the file has more than {MostDocuments} documents, and none of them was read", "Split the file. A cluster is built for some 10,000 Services.");
        if (isJson || YamlCount.Brackets(span, MostBrackets) is not (>= 0 and var line)) return null;
        return Refused(text, line, $"this line has more than {MostBrackets} brackets, and nothing of the file was read", "Break the line, or write JSON.");
    }

    private static Finding Refused(Utf8Text text, int at, string message, string fix) => new()
    {
        Code = FindingCodes.TooLarge,
        Severity = Severity.Error,
        Stage = FindingStage.Decode,
        Message = message,
        Fix = fix,
        Location = new Location(text, at),
        File = text.File,
    };
}
