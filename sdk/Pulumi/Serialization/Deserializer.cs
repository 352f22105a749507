using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns the engine's values into plain ones: bool, double, string, list, map or resource.</summary>
internal static class Deserializer
{
    /// <summary>Whether every part of a value is known, and whether any is a secret.</summary>
    public static (bool IsKnown, bool IsSecret) Inspect(Value value)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                return (!Constants.IsUnknown(value.StringValue), false);
            case Value.KindOneofCase.ListValue:
                return InspectAll(value.ListValue.Values, false);
            case Value.KindOneofCase.StructValue:
                var fields = value.StructValue.Fields;
                return Signature(fields) switch
                {
                    Constants.SecretSignature => (Inspect(Inner(fields)).IsKnown, true),
                    Constants.OutputSignature when !fields.ContainsKey(Constants.ValueKey) => (false, IsSecretOutput(fields)),
                    Constants.OutputSignature => (Inspect(Inner(fields)).IsKnown, IsSecretOutput(fields) || Inspect(Inner(fields)).IsSecret),
                    _ => InspectAll(fields.Where(f => !IsInternal(f.Key)).Select(f => f.Value), false),
                };
            default:
                return (true, false);
        }
    }

    private static (bool IsKnown, bool IsSecret) InspectAll(IEnumerable<Value> values, bool secret)
    {
        var known = true;
        foreach (var value in values)
        {
            var (k, s) = Inspect(value);
            known &= k;
            secret |= s;
        }
        return (known, secret);
    }

    /// <summary>The value inside secrets and outputs; null for nothing and for what is not known.</summary>
    public static Value? Unwrap(Value? value)
    {
        while (value is { KindCase: Value.KindOneofCase.StructValue } && value.StructValue.Fields is var fields
            && Signature(fields) is Constants.SecretSignature or Constants.OutputSignature)
        {
            value = fields.TryGetValue(Constants.ValueKey, out var inner) ? inner : null;
        }
        return value is null or { KindCase: Value.KindOneofCase.NullValue or Value.KindOneofCase.None }
            || value.KindCase == Value.KindOneofCase.StringValue && Constants.IsUnknown(value.StringValue) ? null : value;
    }

    /// <summary>The plain form of a value.</summary>
    public static object? Deserialize(Value? value)
    {
        value = Unwrap(value);
        switch (value?.KindCase)
        {
            case Value.KindOneofCase.BoolValue: return value.BoolValue;
            case Value.KindOneofCase.NumberValue: return value.NumberValue;
            case Value.KindOneofCase.StringValue: return value.StringValue;
            case Value.KindOneofCase.ListValue: return value.ListValue.Values.Select(Deserialize).ToImmutableArray();
            case Value.KindOneofCase.StructValue when Signature(value.StructValue.Fields) == Constants.ResourceSignature:
                return new DependencyResource(value.StructValue.Fields[Constants.UrnKey].StringValue,
                    value.StructValue.Fields.TryGetValue(Constants.IdKey, out var id) ? id.StringValue : null);
            case Value.KindOneofCase.StructValue: return Deserialize(value.StructValue);
            default: return null;
        }
    }

    /// <summary>The plain form of an object, without keys that are the engine's own business.</summary>
    public static ImmutableDictionary<string, object?> Deserialize(Struct value) =>
        value.Fields.Where(f => !IsInternal(f.Key)).ToImmutableDictionary(f => f.Key, f => Deserialize(f.Value));

    public static bool IsInternal(string key) => key.StartsWith("__", StringComparison.Ordinal);

    public static string? Signature(Google.Protobuf.Collections.MapField<string, Value> fields) =>
        fields.TryGetValue(Constants.SignatureKey, out var signature) ? signature.StringValue : null;

    private static bool IsSecretOutput(Google.Protobuf.Collections.MapField<string, Value> fields) =>
        fields.TryGetValue("secret", out var secret) && secret.BoolValue;

    private static Value Inner(Google.Protobuf.Collections.MapField<string, Value> fields) =>
        fields.TryGetValue(Constants.ValueKey, out var inner) ? inner : Value.ForNull();
}
