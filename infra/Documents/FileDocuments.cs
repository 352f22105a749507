using System.Text;

namespace ServiceInfra.Documents;

/// <summary>Reads a file of manifests, JSON or YAML, as kubectl does: what begins with a brace is tried as JSON first.</summary>
public static class FileDocuments
{
    /// <summary>Reads every document.</summary>
    /// <param name="name">The file's name, as findings show it.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The documents, those of YAML read when they are asked for.</returns>
    public static IEnumerable<FileDocument> Read(string name, ReadOnlyMemory<byte> bytes)
    {
        if (!IsJson(name, bytes.Span)) return ReadYaml(name, bytes);
        var text = new Utf8Text(name, bytes);
        var values = JsonDocumentReader.ReadSeveral(text, out var error);
        // A flow map of YAML begins like JSON.
        return error is null || IsNamedJson(name) || values.Count > 0 ? Documents(text, values, error) : ReadYaml(name, bytes);
    }

    private static List<FileDocument> Documents(Utf8Text text, IReadOnlyList<Node> values, DocumentException? error)
    {
        var documents = new List<FileDocument>(values.Count + 1);
        foreach (var value in values) documents.Add(new FileDocument(text, value, null));
        if (error is not null) documents.Add(new FileDocument(text, null, error));
        return documents;
    }

    private static IEnumerable<FileDocument> ReadYaml(string name, ReadOnlyMemory<byte> bytes)
    {
        var raw = new Utf8Text(name, bytes);
        if (TextFiles.NotUtf8(raw) is { } error) return [new FileDocument(raw, null, error)];
        var text = new Utf16Text(name, Encoding.UTF8.GetString(raw.Bytes.Span));
        return YamlDocumentReader.Stream(text).Select(document => new FileDocument(text, document.Root, document.Error) { Kubectl = document.Kubectl });
    }

    /// <summary>Whether a file is taken for JSON: what begins with a brace, and where its name says so what begins like a list, a text or a comment of JSON.</summary>
    public static bool IsJson(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var trimmed = bytes.TrimStart(" \t\r\n"u8);
        if (trimmed.IsEmpty) return false;
        return trimmed[0] == (byte)'{' || IsNamedJson(name) && trimmed[0] is (byte)'[' or (byte)'"' or (byte)'/';
    }

    private static bool IsNamedJson(string name) => name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}
