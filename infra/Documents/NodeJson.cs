using System.Text.Encodings.Web;
using System.Text.Json;

namespace ServiceInfra.Documents;

/// <summary>A node as compact JSON, as an engine writes the lists and objects of a stack's config.</summary>
internal static class NodeJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The JSON text.</summary>
    public static string Text(Node node)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Compact)) Write(node, json);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Node node, Utf8JsonWriter json)
    {
        switch (node.Kind)
        {
            case NodeKind.Map:
                json.WriteStartObject();
                foreach (var member in node.Members.OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    json.WritePropertyName(member.Name);
                    Write(member.Value, json);
                }
                json.WriteEndObject();
                break;
            case NodeKind.List:
                json.WriteStartArray();
                foreach (var item in node.Items) Write(item, json);
                json.WriteEndArray();
                break;
            case NodeKind.Null: json.WriteNullValue(); break;
            case NodeKind.Boolean: json.WriteBooleanValue(node.Text == "true"); break;
            // YAML has numbers that JSON has not (.inf); none of them is a setting.
            case NodeKind.Number: json.WriteRawValue(node.Text.Any(c => !(char.IsAsciiDigit(c) || c is '+' or '-' or '.' or 'e' or 'E')) ? "null" : node.Text, skipInputValidation: true); break;
            default: json.WriteStringValue(node.Text); break;
        }
    }
}
