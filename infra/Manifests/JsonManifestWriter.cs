using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceInfra.Manifests;

/// <summary>Writes manifests as JSON.</summary>
public sealed class JsonManifestWriter(Utf8JsonWriter json) : IFieldSink
{
    /// <summary>Indented; letters of any script stand as they are.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes manifests as one v1 List.</summary>
    public static void WriteList(Stream stream, IEnumerable<ServiceManifest> manifests)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        var sink = new JsonManifestWriter(json);
        json.WriteStartObject();
        json.WriteString("apiVersion", "v1");
        json.WriteString("kind", "List");
        json.WriteStartArray("items");
        foreach (var manifest in manifests)
        {
            ManifestFields.Write(manifest, sink);
            if (json.BytesPending > 64 * 1024) json.Flush();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void BeginMap() => json.WriteStartObject();

    /// <inheritdoc/>
    public void EndMap() => json.WriteEndObject();

    /// <inheritdoc/>
    public void BeginList() => json.WriteStartArray();

    /// <inheritdoc/>
    public void EndList() => json.WriteEndArray();

    /// <inheritdoc/>
    public void Name(string name) => json.WritePropertyName(name);

    /// <inheritdoc/>
    public void Text(string value) => json.WriteStringValue(value);

    /// <inheritdoc/>
    public void Number(long value) => json.WriteNumberValue(value);

    /// <inheritdoc/>
    public void Flag(bool value) => json.WriteBooleanValue(value);
}
