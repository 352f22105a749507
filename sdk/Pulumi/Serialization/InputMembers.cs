using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The members of args classes.</summary>
internal static class InputMembers
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
    private static readonly ConcurrentDictionary<Type, InputMember[]> s_cache = new();

    public static InputMember[] Of(Type type) => s_cache.GetOrAdd(type, static t =>
        [.. t.GetFields(Instance).Select(f => Describe(f, f.GetValue)).OfType<InputMember>(),
         .. t.GetProperties(Instance).Select(p => Describe(p, p.GetMethod == null ? _ => null : Getter(p))).OfType<InputMember>()]);

    private static InputMember? Describe(MemberInfo member, Func<object, object?> get) =>
        member.GetCustomAttribute<InputAttribute>() is { } input
            ? new(input.Name, Plain(member.Name), input.IsRequired, input.Json, get)
            : null;

    /// <summary>The name of the property when the member is the field behind it.</summary>
    private static string Plain(string name) => name.StartsWith('<') ? name[1..name.IndexOf('>', StringComparison.Ordinal)] : name;

    private static Func<object, object?> Getter(PropertyInfo property) => property.DeclaringType!.IsValueType
        ? property.GetValue
        : WithoutReflection(property.DeclaringType, property.GetMethod!);

    /// <summary>A getter, or a static function of one value, without the cost of reflection.</summary>
    public static Func<object, object?> WithoutReflection(Type owner, MethodInfo method) =>
        ((Reader)Activator.CreateInstance(typeof(Reader<,>).MakeGenericType(owner, method.ReturnType), method)!).Read;

    public static bool IsDefaultArray(IList list) => list is IStructuralEquatable && list.GetType() is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && list.Equals(Activator.CreateInstance(type));

    private abstract class Reader
    {
        public abstract object? Read(object owner);
    }

    private sealed class Reader<TOwner, TValue>(MethodInfo getter) : Reader
    {
        private readonly Func<TOwner, TValue> _get = getter.CreateDelegate<Func<TOwner, TValue>>();

        public override object? Read(object owner) => _get((TOwner)owner);
    }
}
