using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes values that contain outputs as JSON.</summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> output, JsonSerializerOptions? options)
    {
        var data = await output.DataAsync;
        if (!data.IsKnown) return data.Unknown<string>();
        var inner = new Factory();
        var json = JsonSerializer.Serialize(data.Value, WithOutputs(options, inner));
        var sum = data.Around(inner.Seen);
        return sum.IsKnown ? sum.With(json) : sum.Unknown<string>();
    }

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options, Factory factory)
    {
        var copy = options == null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        copy.Converters.Add(factory);
        return copy;
    }

    private sealed class Factory : JsonConverterFactory
    {
        /// <summary>What the outputs inside were: where they came from, whether all were known, whether one was secret.</summary>
        public OutputData<object?> Seen { get; set; } = OutputData<object?>.Of(null);

        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(IOutput)) || typeToConvert.IsAssignableTo(typeof(IInput));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert), this)!;
    }

    private sealed class Converter<T>(Factory factory) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("An output cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            // System.Text.Json knows no asynchronous converters.
            var data = ((value as IInput)?.ToOutput() ?? (IOutput)value!).GetDataAsync().AsTask().GetAwaiter().GetResult();
            factory.Seen = factory.Seen.Around(data);
            JsonSerializer.Serialize(writer, data.IsKnown ? data.Value : default, options);
        }
    }
}
