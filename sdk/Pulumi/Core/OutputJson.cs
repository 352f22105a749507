using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Values that contain outputs as JSON, and back.</summary>
internal static class OutputJson
{
    public static async Task<OutputData<string>> SerializeAsync<T>(Output<T> output, JsonSerializerOptions? options)
    {
        var data = await output.DataAsync;
        if (!data.IsKnown) return data.Unknown<string>();
        var inner = new Factory();
        var json = JsonSerializer.Serialize(data.Value, WithOutputs(options, inner));
        var sum = data.Around(inner.Outputs);
        return sum.IsKnown ? sum.With(json) : sum.Unknown<string>();
    }

    /// <summary>Outputs inside are as secret as the text, and come from where it does.</summary>
    public static async Task<OutputData<T>> DeserializeAsync<T>(Output<string> json, JsonSerializerOptions? options)
    {
        var data = await json.DataAsync;
        if (!data.IsKnown) return data.Unknown<T>();
        var inner = new Factory { Outputs = data.With<object?>(null) };
        return data.With(JsonSerializer.Deserialize<T>(data.Value, WithOutputs(options, inner))!);
    }

    private static JsonSerializerOptions WithOutputs(JsonSerializerOptions? options, Factory factory)
    {
        var copy = options == null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        copy.Converters.Add(factory);
        return copy;
    }

    private sealed class Factory : JsonConverterFactory
    {
        /// <summary>What the outputs inside are: where they come from, whether all are known, whether one is secret.</summary>
        public OutputData<object?> Outputs { get; set; } = OutputData<object?>.Of(null);

        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(IOutput)) || typeToConvert.IsAssignableTo(typeof(IInput));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        {
            var inner = typeToConvert.IsGenericType ? typeToConvert.GenericTypeArguments[0] : typeof(object);
            return (JsonConverter)Activator.CreateInstance(typeof(Converter<,>).MakeGenericType(typeToConvert, inner), this)!;
        }
    }

    /// <typeparam name="T">The kind of output or input.</typeparam>
    /// <typeparam name="TValue">The type of its value, where it has a single one.</typeparam>
    private sealed class Converter<T, TValue>(Factory factory) : JsonConverter<T>
    {
        // Also null is a value of an output.
        public override bool HandleNull => true;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var output = new Output<TValue>(factory.Outputs.With(JsonSerializer.Deserialize<TValue>(ref reader, options)!));
            if (output is T same) return same;
            return (Input<TValue>)output is T input ? input : throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            if (value == null)
            {
                writer.WriteNullValue();
                return;
            }
            // System.Text.Json knows no asynchronous converters.
            var data = ((value as IInput)?.ToOutput() ?? (IOutput)value).GetDataAsync().AsTask().GetAwaiter().GetResult();
            factory.Outputs = factory.Outputs.Around(data);
            JsonSerializer.Serialize(writer, data.IsKnown ? data.Value : default, options);
        }
    }
}
