using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>The other end of one output property of a resource: the engine's answer completes it.</summary>
internal abstract class OutputCompletionSource
{
    private static readonly ConcurrentDictionary<Type, OutputProperty[]> s_cache = new();

    /// <summary>Name on the wire.</summary>
    public required string Name { get; init; }

    /// <summary>Name in complaints.</summary>
    public required string Context { get; init; }

    /// <summary>
    /// Gives every public output property of a new resource an output, and returns their other ends.
    /// A component made here sets its own; only its URN comes from the engine.
    /// </summary>
    public static OutputCompletionSource[] InitializeOutputs(Resource resource)
    {
        var type = resource is ComponentResource && !resource.IsRemote ? typeof(ComponentResource) : resource.GetType();
        var properties = s_cache.GetOrAdd(type, OutputProperty.Find);
        var sources = new OutputCompletionSource[properties.Length];
        for (var i = 0; i < sources.Length; i++) sources[i] = properties[i].Initialize(resource);
        return sources;
    }

    /// <summary>Completes it with text that needs no reading.</summary>
    public abstract void SetText(string text, bool isKnown);

    /// <summary>Completes it with what the engine answered.</summary>
    public abstract void SetValue(Action<string> warn, Value value, ImmutableHashSet<Resource> dependencies);

    /// <summary>Completes it with the default, unless it is complete.</summary>
    public abstract void TrySetDefault(bool isKnown);

    /// <summary>Lets everybody who waits fail, unless it is complete.</summary>
    public abstract void TrySetException(Exception exception);

    /// <summary>One output property of a class: found by reflection once, set by a delegate after that.</summary>
    private abstract class OutputProperty
    {
        public abstract OutputCompletionSource Initialize(Resource resource);

        public static OutputProperty[] Find(Type type)
        {
            var found = new List<OutputProperty>();
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetCustomAttribute<OutputAttribute>() is not { } output) continue;
                var name = output.Name ?? property.Name;
                if (!property.PropertyType.IsGenericType || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
                    throw RunException.OutputsHaveIncorrectType([name]);
                // The setter may be private, so it is looked up where it is declared.
                var owner = property.DeclaringType!;
                var setter = owner.GetProperty(property.Name)!.GetSetMethod(nonPublic: true)
                    ?? throw new InvalidOperationException($"[Output] {type.FullName}.{property.Name} did not have a 'set' method");
                found.Add((OutputProperty)Activator.CreateInstance(
                    typeof(OutputProperty<,>).MakeGenericType(owner, property.PropertyType.GenericTypeArguments[0]), name, $"{type.FullName}.{name}", setter)!);
            }
            return [.. found];
        }
    }

    private sealed class OutputProperty<TOwner, T>(string name, string context, MethodInfo setter) : OutputProperty where TOwner : Resource
    {
        private readonly Action<TOwner, Output<T>> _set = setter.CreateDelegate<Action<TOwner, Output<T>>>();

        public override OutputCompletionSource Initialize(Resource resource)
        {
            var source = new OutputCompletionSource<T>(resource) { Name = name, Context = context };
            _set((TOwner)resource, source.Output);
            return source;
        }
    }
}
