using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>The engine's values as JSON.</summary>
internal static class JsonText
{
    /// <summary>A value as an element.</summary>
    public static JsonElement Parse(Value value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream)) Write(writer, value);
        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static void Write(Utf8JsonWriter writer, Value? wrapped)
    {
        var value = Deserializer.Unwrap(wrapped);
        switch (value?.KindCase)
        {
            case Value.KindOneofCase.BoolValue: writer.WriteBooleanValue(value.BoolValue); break;
            case Value.KindOneofCase.NumberValue: writer.WriteNumberValue(value.NumberValue); break;
            case Value.KindOneofCase.StringValue: writer.WriteStringValue(value.StringValue); break;
            case Value.KindOneofCase.ListValue:
                writer.WriteStartArray();
                foreach (var element in value.ListValue.Values) Write(writer, element);
                writer.WriteEndArray();
                break;
            case Value.KindOneofCase.StructValue:
                writer.WriteStartObject();
                foreach (var (key, element) in value.StructValue.Fields.Where(f => !Deserializer.IsInternal(f.Key)))
                {
                    writer.WritePropertyName(key);
                    Write(writer, element);
                }
                writer.WriteEndObject();
                break;
            default: writer.WriteNullValue(); break;
        }
    }
}
