using System.Collections;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns the values of a program into those of the engine, and collects the resources they came from.</summary>
/// <param name="keepResources">The engine takes references to resources; else it gets their ids.</param>
/// <param name="keepOutputs">The engine takes outputs as such: with their dependencies, for components made elsewhere.</param>
/// <param name="forRemote">For a component made elsewhere: a reference to a resource is no dependency.</param>
internal sealed class Serializer(bool keepResources, bool keepOutputs = false, bool forRemote = false)
{
    private HashSet<Resource>? _dependencies;

    /// <summary>Every resource met since the last call.</summary>
    public HashSet<Resource>? TakeDependencies()
    {
        var taken = _dependencies;
        _dependencies = null;
        return taken;
    }

    /// <summary>The engine's form of a value; null where an object would leave the key out.</summary>
    public ValueTask<Value?> SerializeAsync(object? value) => value switch
    {
        null => default,
        string text => Done(Value.ForString(text)),
        bool flag => Done(Value.ForBool(flag)),
        int number => Done(Value.ForNumber(number)),
        double number => Done(Value.ForNumber(number)),
        IInputList list => SerializeListAsync(list),
        IInputMap map => SerializeMapAsync(map),
        IInput input => SerializeOutputAsync(input.ToOutput()),
        IOutput output => SerializeOutputAsync(output),
        InputArgs args => SerializeArgsAsync(args),
        IUnion union => SerializeAsync(union.Value),
        Resource resource => SerializeResourceAsync(resource),
        JsonElement json => Done(FromJson(json)),
        IDictionary dictionary => SerializeDictionaryAsync(dictionary),
        IList list => SerializeListAsync(list),
        ValueTuple => default,
        Task => throw new InvalidOperationException("Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output."),
        _ => SerializeByTypeAsync(value),
    };

    private static ValueTask<Value?> Done(Value? value) => new(value);

    private async ValueTask<Value?> SerializeOutputAsync(IOutput output)
    {
        var data = await output.GetDataAsync();
        DependOn(data.Resources);
        if (keepOutputs && (!data.IsKnown || data.IsSecret || !data.Resources.IsEmpty)) return await KeepOutputAsync(data);
        return Wrap(data.IsKnown, data.IsSecret, data.IsKnown ? await SerializeAsync(data.Value) : null);
    }

    private static Value? Wrap(bool isKnown, bool isSecret, Value? value) =>
        !isKnown ? Value.ForString(Constants.Unknown)
        : isSecret ? Special(Constants.SecretSignature, (Constants.ValueKey, value ?? Value.ForNull()))
        : value;

    private async ValueTask<Value> KeepOutputAsync(OutputData<object?> data)
    {
        var result = Special(Constants.OutputSignature);
        var inner = new Serializer(keepResources, forRemote: forRemote);
        if (data.IsKnown) result.StructValue.Fields[Constants.ValueKey] = await inner.SerializeAsync(data.Value) ?? Value.ForNull();
        if (data.IsSecret) result.StructValue.Fields["secret"] = Value.ForBool(true);
        var dependencies = inner.TakeDependencies() ?? [];
        DependOn(dependencies);
        var urns = await ResourceGraph.UrnsAsync(ResourceGraph.Reachable(data.Resources.Union(dependencies)));
        if (urns.Count > 0) result.StructValue.Fields["dependencies"] = Value.ForList([.. urns.Select(Value.ForString)]);
        return result;
    }

    // Element by element, not as one output: an unknown or secret element leaves its neighbours alone.
    private async ValueTask<Value?> SerializeListAsync(IInputList list)
    {
        var result = new ListValue();
        bool isKnown = true, isSecret = false;
        foreach (var part in list.Parts.ToArray())
        {
            if (part is IInput element)
            {
                result.Values.Add(await SerializeAsync(element) ?? Value.ForNull());
                continue;
            }
            var data = await ((IOutput)part).GetDataAsync();
            DependOn(data.Resources);
            isKnown &= data.IsKnown;
            isSecret |= data.IsSecret;
            foreach (var item in (IEnumerable?)data.Value ?? Array.Empty<object>()) result.Values.Add(await SerializeAsync(item) ?? Value.ForNull());
        }
        return Wrap(isKnown, isSecret, new Value { ListValue = result });
    }

    private async ValueTask<Value?> SerializeMapAsync(IInputMap map)
    {
        var entries = await map.EntriesAsync();
        DependOn(entries.Resources);
        if (entries.Value == null) return Wrap(entries.IsKnown, entries.IsSecret, null);
        var result = new Struct();
        foreach (var (key, value) in entries.Value)
        {
            if (await SerializeAsync(value) is { } serialized) result.Fields[key] = serialized;
        }
        return Wrap(entries.IsKnown, entries.IsSecret, Value.ForStruct(result));
    }

    private async ValueTask<Value?> SerializeArgsAsync(InputArgs args)
    {
        var result = new Struct();
        foreach (var (name, value) in args.Members())
        {
            if (await SerializeAsync(value) is { } serialized) result.Fields[name] = serialized;
        }
        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeDictionaryAsync(IDictionary dictionary)
    {
        var result = new Struct();
        foreach (DictionaryEntry entry in dictionary)
        {
            if (entry.Key is not string key) throw new InvalidOperationException($"Dictionaries are only supported with string keys: {entry.Key.GetType().FullName}.");
            if (await SerializeAsync(entry.Value) is { } serialized) result.Fields[key] = serialized;
        }
        return Value.ForStruct(result);
    }

    private async ValueTask<Value?> SerializeListAsync(IList list)
    {
        var result = new ListValue();
        if (!InputMembers.IsDefaultArray(list))
        {
            foreach (var element in list) result.Values.Add(await SerializeAsync(element) ?? Value.ForNull());
        }
        return new Value { ListValue = result };
    }

    private async ValueTask<Value?> SerializeResourceAsync(Resource resource)
    {
        if (!(forRemote && keepResources)) (_dependencies ??= []).Add(resource);
        var urn = await resource.Urn.DataAsync;
        if (resource is not CustomResource custom)
        {
            return keepResources ? Special(Constants.ResourceSignature, (Constants.UrnKey, Value.ForString(urn.Value))) : Value.ForString(urn.Value);
        }
        var id = await custom.Id.DataAsync;
        if (!keepResources) return await SerializeOutputAsync(custom.Id);
        return Special(Constants.ResourceSignature,
            (Constants.UrnKey, Value.ForString(urn.Value)), (Constants.IdKey, Value.ForString(id.IsKnown ? id.Value : "")));
    }

    private async ValueTask<Value?> SerializeByTypeAsync(object value)
    {
        var type = value.GetType();
        if (type.IsEnum) return Value.ForNumber(Convert.ToInt32(value));
        if (OutputMembers.EnumValue(value) is { } underlying) return await SerializeAsync(underlying);
        if (OutputMembers.Of(type) is not { } fields) throw new InvalidOperationException($"{type.FullName} is not a supported argument type.");
        var result = new Struct();
        // Unlike everywhere else nulls stay.
        foreach (var (name, get) in fields) result.Fields[name] = await SerializeAsync(get(value)) ?? Value.ForNull();
        return Value.ForStruct(result);
    }

    private static Value FromJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String: return Value.ForString(json.GetString());
            case JsonValueKind.Number: return Value.ForNumber(json.GetDouble());
            case JsonValueKind.True or JsonValueKind.False: return Value.ForBool(json.GetBoolean());
            case JsonValueKind.Array: return Value.ForList([.. json.EnumerateArray().Select(FromJson)]);
            case JsonValueKind.Object:
                var result = new Struct();
                foreach (var property in json.EnumerateObject()) result.Fields[property.Name] = FromJson(property.Value);
                return Value.ForStruct(result);
            default: return Value.ForNull();
        }
    }

    private static Value Special(string signature, params ReadOnlySpan<(string Key, Value Value)> fields)
    {
        var result = new Struct { Fields = { [Constants.SignatureKey] = Value.ForString(signature) } };
        foreach (var (key, value) in fields) result.Fields[key] = value;
        return Value.ForStruct(result);
    }

    private void DependOn(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count > 0) (_dependencies ??= []).UnionWith(resources);
    }
}
