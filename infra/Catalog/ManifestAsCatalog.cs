using ServiceInfra.Documents;

namespace ServiceInfra.Catalog;

/// <summary>Recognises a Kubernetes manifest that was given as the catalog, of which every field would else be unknown.</summary>
internal static class ManifestAsCatalog
{
    /// <summary>What is wrong.</summary>
    public const string Message = "this is a Kubernetes manifest, and a catalog of ServiceInfra is read here.";

    /// <summary>What to do with the file.</summary>
    public static string Fix(string file) =>
        $"\"validate -f {file}\" checks it, and \"import {file}\" makes a catalog of it; or name it in an entry, as \"manifest\": \"{file.Split('/')[^1]}\".";

    /// <summary>Whether a JSON document is an object of the Kubernetes API.</summary>
    public static bool Is(Node node) => node["kind"] is { Kind: NodeKind.String } && node["apiVersion"] is { Kind: NodeKind.String } && node["services"] is null;

    /// <summary>Whether a text that is no JSON is YAML of such an object, as far as can be told without reading it.</summary>
    public static bool IsYaml(Utf8Text file) => BeginsLine(file.Bytes.Span, "apiVersion:"u8) && BeginsLine(file.Bytes.Span, "kind:"u8);

    private static bool BeginsLine(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word)
    {
        for (var from = 0; text[from..].IndexOf(word) is >= 0 and var at; from += at + word.Length)
            if (from + at == 0 || text[from + at - 1] == (byte)'\n') return true;
        return false;
    }
}
