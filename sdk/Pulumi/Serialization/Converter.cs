using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Reads the engine's values into one type of the program. There is one converter per type, made when it is first needed.</summary>
internal abstract partial class Converter
{
    private static readonly ConcurrentDictionary<Type, Converter> s_cache = new();

    /// <summary>Reads a value; a wrong type is warned about and becomes the default.</summary>
    public static OutputData<T> Convert<T>(Action<string> warn, string context, Value value)
    {
        var (isKnown, isSecret) = Deserializer.Inspect(value);
        return new([], For(typeof(T)).Convert(warn, context, value) is T result ? result : default!, isKnown, isSecret);
    }

    /// <summary>The converter for a type.</summary>
    public static Converter For(Type type) => s_cache.GetOrAdd(type, Create);

    /// <summary>Reads a value; a wrong type is warned about and becomes null.</summary>
    public object? Convert(Action<string> warn, string context, Value? value)
    {
        var (result, error) = TryConvert(warn, context, value);
        if (error != null) warn(error);
        return result;
    }

    /// <summary>Reads a value, or says why it cannot.</summary>
    public (object? Result, string? Error) TryConvert(Action<string> warn, string context, Value? value) =>
        Deserializer.Unwrap(value) is { } plain ? TryRead(warn, context, plain) : (Default, null);

    /// <summary>What an absent value becomes.</summary>
    protected virtual object? Default => null;

    /// <summary>Reads a value that is there, known and not wrapped.</summary>
    protected abstract (object? Result, string? Error) TryRead(Action<string> warn, string context, Value value);

    /// <summary>The complaint about a value of another type.</summary>
    protected static (object?, string?) Unexpected(string expected, Value value, string context) =>
        (null, $"Expected {expected} but got {ClrName(value)} deserializing {context}");

    private static string ClrName(Value value) => (value.KindCase switch
    {
        Value.KindOneofCase.BoolValue => typeof(bool),
        Value.KindOneofCase.NumberValue => typeof(double),
        Value.KindOneofCase.StringValue => typeof(string),
        Value.KindOneofCase.ListValue => typeof(ImmutableArray<object>),
        _ => typeof(ImmutableDictionary<string, object>),
    }).FullName!;

    private static Converter Create(Type type)
    {
        if (type == typeof(string)) return new Scalar<string>(v => v.KindCase == Value.KindOneofCase.StringValue ? v.StringValue : null);
        if (type == typeof(bool)) return new Scalar<bool>(v => v.KindCase == Value.KindOneofCase.BoolValue ? v.BoolValue : null);
        if (type == typeof(double)) return new Scalar<double>(v => v.KindCase == Value.KindOneofCase.NumberValue ? v.NumberValue : null);
        if (type == typeof(int)) return new Scalar<int>(v => v.KindCase == Value.KindOneofCase.NumberValue ? (int)v.NumberValue : null, typeof(double));
        if (type == typeof(object)) return new Scalar<object>(Deserializer.Deserialize);
        if (type == typeof(JsonElement)) return new Scalar<JsonElement>(v => JsonText.Parse(v));
        if (type.IsAssignableTo(typeof(Resource))) return new Scalar<Resource>(v => Deserializer.Deserialize(v) as Resource);
        if (type.IsEnum) return new EnumConverter(type);
        if (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() != null) return new EnumStruct(type);
        if (Nullable.GetUnderlyingType(type) is { } inner) return new NullableConverter(For(inner));
        if (type.IsConstructedGenericType) return CreateGeneric(type);
        return new ObjectConverter(type);
    }

    private static Converter CreateGeneric(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var arguments = type.GenericTypeArguments;
        var converter = definition == typeof(ImmutableArray<>) ? typeof(ArrayConverter<>).MakeGenericType(arguments)
            : definition == typeof(ImmutableDictionary<,>) && arguments[0] == typeof(string) ? typeof(DictionaryConverter<>).MakeGenericType(arguments[1])
            : definition == typeof(Union<,>) ? typeof(UnionConverter<,>).MakeGenericType(arguments)
            : definition == typeof(Output<>) ? typeof(OutputConverter<>).MakeGenericType(arguments)
            : throw new InvalidOperationException($"Unexpected generic target type {type.FullName} when deserializing.");
        return (Converter)Activator.CreateInstance(converter)!;
    }

    private sealed class Scalar<T>(Func<Value, object?> read, Type? shownAs = null) : Converter
    {
        protected override object? Default { get; } = default(T);

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value) =>
            read(value) is { } result ? (result, null) : Unexpected((shownAs ?? typeof(T)).FullName!, value, context);
    }

    private sealed class NullableConverter(Converter inner) : Converter
    {
        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value) => inner.TryRead(warn, context, value);
    }

    private sealed class EnumConverter(Type type) : Converter
    {
        protected override object? Default { get; } = Activator.CreateInstance(type);

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value)
        {
            var (number, error) = For(typeof(int)).TryConvert(warn, context, value);
            return error == null ? (System.Enum.ToObject(type, number!), null) : (null, error);
        }
    }

    private sealed class EnumStruct(Type type) : Converter
    {
        private readonly ConstructorInfo? _text = Constructor(type, typeof(string));
        private readonly ConstructorInfo? _number = Constructor(type, typeof(double));

        protected override object? Default { get; } = Activator.CreateInstance(type);

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value) => value.KindCase switch
        {
            Value.KindOneofCase.StringValue when _text != null => (_text.Invoke([value.StringValue]), null),
            Value.KindOneofCase.NumberValue when _number != null => (_number.Invoke([value.NumberValue]), null),
            Value.KindOneofCase.StringValue or Value.KindOneofCase.NumberValue =>
                (null, $"Expected target type {type.FullName} to have a constructor with a single {ClrName(value)} parameter."),
            _ => Unexpected("System.String or System.Double", value, context),
        };

        private static ConstructorInfo? Constructor(Type type, Type parameter) =>
            type.GetConstructor(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance, [parameter]);
    }
}
