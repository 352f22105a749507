using System.Text.Json;
using System.Text.Unicode;
using ServiceInfra.Documents;
using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Decoding;

/// <summary>
/// Decodes sound Services straight from JSON, without a tree: most documents are sound, and a tree costs more than the rest
/// together. Whatever is out of the ordinary (another kind, an unknown field, a wrong type) is left to
/// <see cref="ManifestDecoder"/>, so that there is one place that knows what to say of it.
/// </summary>
internal static class FastJsonDecoder
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = 4 * JsonDocumentReader.MaxDepth, AllowMultipleValues = true };

    /// <summary>Reads every document of a text, items of Lists among them; null when the text has to be read the long way.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Short texts that were met before.</param>
    public static List<JsonRange>? Read(Utf8Text text, NameTable names)
    {
        var bytes = text.Bytes.Span;
        if (!Utf8.IsValid(bytes)) return null;
        var documents = new List<JsonRange>();
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject) ReadDocument(ref reader, names, documents);
                else Skip(ref reader, documents);
            }
            return documents;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Skip(ref Utf8JsonReader reader, List<JsonRange> documents)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        documents.Add(new JsonRange(start, (int)reader.BytesConsumed, null));
    }

    // A Service, a List, or something else: which one is known at its end.
    private static void ReadDocument(ref Utf8JsonReader reader, NameTable names, List<JsonRange> documents)
    {
        var start = (int)reader.TokenStartIndex;
        var first = documents.Count;
        string? kind = null, version = null;
        ObjectMeta? metadata = null;
        ServiceSpec? spec = null;
        uint seen = 0;
        bool sound = true, items = false, itemsAgain = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = Array.IndexOf(Fields, FastValues.Name(ref reader, names));
            sound &= field >= 0 && FastValues.Once(ref seen, field);
            reader.Read();
            switch (field)
            {
                case 0: sound &= FastValues.Text(ref reader, names, ref version); break;
                case 1: sound &= FastValues.Text(ref reader, names, ref kind); break;
                case 2: sound &= Tried(ref reader, names, ref metadata, FastMetadata.Read); break;
                case 3: sound &= Tried(ref reader, names, ref spec, FastSpec.Read); break;
                case 4 when reader.TokenType == JsonTokenType.StartArray && !items:
                    items = true;
                    ReadItems(ref reader, names, documents);
                    break;
                default:
                    sound = false;
                    itemsAgain |= items && field == 4;
                    reader.Skip();
                    break;
            }
        }
        if (items && !itemsAgain && kind == "List" && version is "v1" or null && documents.Count > first) return;
        if (documents.Count > first) documents.RemoveRange(first, documents.Count - first);
        var manifest = sound && !items && kind == "Service" && version == "v1" ? new ServiceManifest { Metadata = metadata ?? new ObjectMeta(), Spec = spec } : null;
        documents.Add(new JsonRange(start, (int)reader.BytesConsumed, manifest));
    }

    private static readonly string[] Fields = ["apiVersion", "kind", "metadata", "spec", "items"];

    private static void ReadItems(ref Utf8JsonReader reader, NameTable names, List<JsonRange> documents)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            if (reader.TokenType == JsonTokenType.StartObject) ReadDocument(ref reader, names, documents);
            else Skip(ref reader, documents);
    }

    private delegate bool Part<T>(ref Utf8JsonReader reader, NameTable names, ref T? value);

    // Reads a part; when it is out of the ordinary, goes back to its beginning and over it.
    private static bool Tried<T>(ref Utf8JsonReader reader, NameTable names, ref T? value, Part<T> part)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        var before = reader;
        if (reader.TokenType == JsonTokenType.StartObject && part(ref reader, names, ref value)) return true;
        reader = before;
        reader.Skip();
        return false;
    }
}
