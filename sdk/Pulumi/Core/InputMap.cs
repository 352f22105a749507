using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A map for a resource argument; its values, or the whole of it, may be known later.</summary>
public sealed class InputMap<TValue> : Input<ImmutableDictionary<string, TValue>>, IInputMap, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // The entries added one by one, and maps whose keys are known later.
    private readonly Dictionary<string, Input<TValue>> _entries = [];
    private List<Output<Dictionary<string, Input<TValue>>?>>? _later;

    /// <summary>An empty map.</summary>
    public InputMap() : base(null)
    {
    }

    /// <summary>Adds an entry; a key that is there already with another value makes the program fail.</summary>
    public void Add(string key, Input<TValue> value)
    {
        value ??= default(TValue)!;
        if (_entries.TryAdd(key, value) || ReferenceEquals(_entries[key], value)) return;
        _entries[key] = Output.Tuple(_entries[key], value).Apply(both =>
            EqualityComparer<TValue>.Default.Equals(both.Item1, both.Item2) ? both.Item1 : throw Duplicate(key));
    }

    /// <inheritdoc cref="Add(string, Input{TValue})"/>
    public Input<TValue> this[string key] { set => Add(key, value); }

    /// <summary>Adds all entries of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds all entries of another map.</summary>
    public void AddRange(InputMap<TValue> values)
    {
        foreach (var (key, value) in values._entries.ToArray()) Add(key, value);
        if (values._later == null) return;
        (_later ??= []).AddRange(values._later);
        // A clash with keys known later shows only then, whether or not anybody reads the map.
        Deployment.Watch(ResolveAsync().AsTask());
    }

    /// <summary>A new map with the entries of both; the second wins.</summary>
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second)
    {
        var merged = new InputMap<TValue>();
        if (first._later == null && second._later == null)
        {
            foreach (var (key, value) in first._entries.Concat(second._entries)) merged._entries[key] = value;
            return merged;
        }
        merged._later = [new(BothAsync())];
        return merged;

        async Task<OutputData<Dictionary<string, Input<TValue>>?>> BothAsync()
        {
            var (below, above) = (await first.ResolveAsync(), await second.ResolveAsync());
            var all = new Dictionary<string, Input<TValue>>(below.Value ?? []);
            foreach (var (key, value) in above.Value ?? []) all[key] = value;
            return below.Around(above).With<Dictionary<string, Input<TValue>>?>(all);
        }
    }

    async ValueTask<OutputData<IEnumerable<(string, IInput)>?>> IInputMap.EntriesAsync()
    {
        var data = await ResolveAsync();
        return data.With(data.Value?.Select(e => (e.Key, (IInput)e.Value)));
    }

    /// <summary>All entries; null if the map was made from an output that is null.</summary>
    private async ValueTask<OutputData<Dictionary<string, Input<TValue>>?>> ResolveAsync()
    {
        var all = new Dictionary<string, Input<TValue>>(_entries);
        if (_later == null) return OutputData<Dictionary<string, Input<TValue>>?>.Of(all);
        var sum = OutputData<object?>.Of(null);
        var absent = all.Count == 0;
        foreach (var part in _later.ToArray())
        {
            var data = await part.DataAsync;
            sum = sum.Around(data.With<object?>(null));
            absent &= data.Value == null;
            foreach (var (key, value) in data.Value ?? [])
            {
                if (!all.TryAdd(key, value) && !ReferenceEquals(all[key], value)) throw Duplicate(key);
            }
        }
        return sum.With(absent ? null : all);
    }

    private protected override Output<ImmutableDictionary<string, TValue>> AsOutput() => new(FlattenAsync());

    private async Task<OutputData<ImmutableDictionary<string, TValue>>> FlattenAsync()
    {
        var entries = await ResolveAsync();
        var values = ImmutableDictionary.CreateBuilder<string, TValue>();
        var sum = entries.With<object?>(null);
        foreach (var (key, value) in entries.Value ?? [])
        {
            var data = await value.ToOutput().DataAsync;
            sum = sum.Around(data.With<object?>(null));
            values.Add(key, data.Value);
        }
        return sum.With(entries.Value == null ? null! : values.ToImmutable());
    }

    private static ArgumentException Duplicate(string key) => new($"Key '{key}' already exists in the map with a different value.");

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>The entries, once the keys are known.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var (key, value) in (await ResolveAsync()).Value ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return value.ToOutput().Apply(v => new KeyValuePair<string, TValue>(key, v));
        }
    }

    private static InputMap<TValue> Of(IEnumerable<KeyValuePair<string, TValue>> values)
    {
        var map = new InputMap<TValue>();
        foreach (var (key, value) in values) map._entries.Add(key, value);
        return map;
    }

    private static InputMap<TValue> OfOutput<TMap>(Output<TMap> values) where TMap : IEnumerable<KeyValuePair<string, TValue>> => new()
    {
        _later = [values.Apply(map => map?.ToDictionary(e => e.Key, e => (Input<TValue>)e.Value))],
    };

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Of(values);

    /// <summary>A map of plain values.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Of(values);

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) => OfOutput(values);

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) => OfOutput(values);

    /// <summary>A map that is known later.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) => OfOutput(values);
}
