using System.Text.Json;
using ServiceInfra.Documents;

namespace ServiceInfra.Validation.Decoding;

/// <summary>Reads single values for <see cref="FastJsonDecoder"/>: false for everything that is not exactly what it should be.</summary>
internal static class FastValues
{
    /// <summary>A member's name.</summary>
    public static string Name(ref Utf8JsonReader reader, NameTable names) => names.Value(ref reader);

    /// <summary>Notes that a field was seen; false when it was before.</summary>
    public static bool Once(ref uint seen, int field)
    {
        var bit = 1u << field;
        if ((seen & bit) != 0) return false;
        seen |= bit;
        return true;
    }

    /// <summary>A string or null.</summary>
    public static bool Text(ref Utf8JsonReader reader, NameTable names, ref string? value)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.String) return Other(ref reader);
        value = names.Value(ref reader);
        return true;
    }

    /// <summary>A whole number or null.</summary>
    public static bool Number(ref Utf8JsonReader reader, ref int? value)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number)) return Other(ref reader);
        value = number;
        return true;
    }

    /// <summary>A boolean or null.</summary>
    public static bool Boolean(ref Utf8JsonReader reader, ref bool? value)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) return Other(ref reader);
        value = reader.GetBoolean();
        return true;
    }

    /// <summary>A list of strings or null.</summary>
    public static bool Texts(ref Utf8JsonReader reader, NameTable names, ref List<string>? value)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartArray) return Other(ref reader);
        value = new List<string>(2);
        while (reader.Read() && reader.TokenType == JsonTokenType.String) value.Add(names.Value(ref reader));
        return reader.TokenType == JsonTokenType.EndArray;
    }

    /// <summary>A map of strings or null.</summary>
    public static bool Map(ref Utf8JsonReader reader, NameTable names, ref Dictionary<string, string>? value)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartObject) return Other(ref reader);
        value = new Dictionary<string, string>(3, StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = names.Value(ref reader);
            if (!reader.Read() || reader.TokenType != JsonTokenType.String || !value.TryAdd(key, names.Value(ref reader))) return false;
        }
        return reader.TokenType == JsonTokenType.EndObject;
    }

    // The caller of the part goes back to its beginning; that of a single value has to stand at its end.
    private static bool Other(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return false;
    }
}
