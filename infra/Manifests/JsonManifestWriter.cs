using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceInfra.Manifests;

/// <summary>Writes manifests as JSON.</summary>
public sealed class JsonManifestWriter(Utf8JsonWriter json) : IFieldSink
{
    /// <summary>Indented; letters of any script stand as they are.</summary>
    public static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
