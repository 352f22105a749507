using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The fields of output types, and the values of enum structs.</summary>
internal static class OutputMembers
{
    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, object?> Get)[]?> s_fields = new();
    private static readonly ConcurrentDictionary<Type, Func<object, object?>?> s_enums = new();

    /// <summary>The public readonly fields by their names on the wire; null for any other class.</summary>
    public static (string Name, Func<object, object?> Get)[]? Of(Type type) => s_fields.GetOrAdd(type, static t =>
        t.GetCustomAttribute<OutputTypeAttribute>() == null
            ? null
            : [.. t.GetFields(BindingFlags.Public | BindingFlags.Instance).Where(f => f.IsInitOnly).Select(f => (Camel(f.Name), (Func<object, object?>)f.GetValue))]);

    /// <summary>The text or number that an enum struct stands for; null if the value is not one.</summary>
    public static object? EnumValue(object value) => s_enums.GetOrAdd(value.GetType(), static t =>
        t.IsValueType && t.GetCustomAttribute<EnumTypeAttribute>() != null && Underlying(t) is { } operation
            ? InputMembers.WithoutReflection(t, operation)
            : null)?.Invoke(value);

    private static MethodInfo? Underlying(Type type) => type.GetMethods(BindingFlags.Public | BindingFlags.Static)
        .FirstOrDefault(m => m.Name == "op_Explicit" && (m.ReturnType == typeof(string) || m.ReturnType == typeof(double)));

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
