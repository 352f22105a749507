using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceInfra.Catalog;

/// <summary>The catalog's field names, read off the definition records; used only to word a finding and in the schema.</summary>
public static class FieldNames
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<string>> Known = new();

    /// <summary>The fields of a definition record in the order they are declared.</summary>
    public static IReadOnlyList<string> Of(Type record) => Known.GetOrAdd(record, type =>
        [.. type.GetProperties().Select(p => p.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(p.Name))]);
}
