using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <content>Converters that are made of others.</content>
internal abstract partial class Converter
{
    private sealed class ArrayConverter<T> : Converter
    {
        private readonly Converter _element = For(typeof(T));

        protected override object? Default { get; } = default(ImmutableArray<T>);

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value)
        {
            if (value.KindCase != Value.KindOneofCase.ListValue) return Unexpected(typeof(ImmutableArray<object>).FullName!, value, context);
            var result = ImmutableArray.CreateBuilder<T>(value.ListValue.Values.Count);
            foreach (var element in value.ListValue.Values) result.Add((T)(_element.Convert(warn, context, element) ?? default(T))!);
            return (result.MoveToImmutable(), null);
        }
    }

    private sealed class DictionaryConverter<T> : Converter
    {
        private readonly Converter _element = For(typeof(T));

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value)
        {
            if (value.KindCase != Value.KindOneofCase.StructValue) return Unexpected(typeof(ImmutableDictionary<string, object>).FullName!, value, context);
            var result = ImmutableDictionary.CreateBuilder<string, T>();
            foreach (var (key, element) in value.StructValue.Fields)
            {
                if (!Deserializer.IsInternal(key)) result.Add(key, (T)(_element.Convert(warn, context, element) ?? default(T))!);
            }
            return (result.ToImmutable(), null);
        }
    }

    private sealed class UnionConverter<T0, T1> : Converter
    {
        private readonly Converter _first = For(typeof(T0));
        private readonly Converter _second = For(typeof(T1));

        protected override object? Default { get; } = default(Union<T0, T1>);

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value)
        {
            var (first, error) = _first.TryConvert(warn, context + ".AsT0", value);
            if (error == null) return (Union<T0, T1>.FromT0((T0)first!), null);
            (var second, error) = _second.TryConvert(warn, context + ".AsT1", value);
            if (error == null) return (Union<T0, T1>.FromT1((T1)second!), null);
            return Unexpected($"{typeof(T0).FullName} or {typeof(T1).FullName}", value, context);
        }
    }

    private sealed class OutputConverter<T> : Converter
    {
        private readonly Converter _inner = For(typeof(T));

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value)
        {
            var (result, error) = _inner.TryConvert(warn, context, value);
            return error == null ? (Output.Create((T)result!), null) : (null, error);
        }
    }

    /// <summary>Calls the constructor of an output type. Types may contain themselves, so its parameters are looked at late.</summary>
    private sealed class ObjectConverter(Type type) : Converter
    {
        private ConstructorInvoker? _constructor;
        private (string Name, string Context, Converter Converter)[] _parameters = [];

        protected override (object?, string?) TryRead(Action<string> warn, string context, Value value)
        {
            if (_constructor == null && Prepare(context) is { } complaint) return (null, complaint);
            if (value.KindCase != Value.KindOneofCase.StructValue) return Unexpected(typeof(ImmutableDictionary<string, object>).FullName!, value, context);
            var fields = value.StructValue.Fields;
            var arguments = new object?[_parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                var (name, where, converter) = _parameters[i];
                arguments[i] = converter.Convert(warn, where, fields.TryGetValue(name, out var field) && !Deserializer.IsInternal(name) ? field : null) ?? converter.Default;
            }
            return (_constructor!.Invoke(arguments.AsSpan()), null);
        }

        private string? Prepare(string context)
        {
            if (type.GetCustomAttribute<OutputTypeAttribute>() == null) return $"Unexpected target type {type.FullName} when deserializing {context}";
            var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
            var found = all.FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() != null) ?? (all.Count(c => c.IsPublic) == 1 ? all.Single(c => c.IsPublic) : null);
            if (found == null) return $"Expected target type {type.FullName} to have [{nameof(OutputConstructorAttribute)}] constructor when deserializing {context}";
            _parameters = [.. found.GetParameters().Select(p =>
                (p.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? p.Name!, $"{type.FullName}({p.Name})", For(p.ParameterType)))];
            _constructor = ConstructorInvoker.Create(found);
            return null;
        }
    }
}
