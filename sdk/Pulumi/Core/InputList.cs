using System.Collections;
using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A list for a resource argument; its elements, or the whole of it, may be known later.</summary>
public sealed class InputList<T> : Input<ImmutableArray<T>>, IInputList, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // Each an Input<T> or an Output<IEnumerable<Input<T>>>: one unknown element does not make its neighbours unknown.
    private readonly List<object> _parts;

    /// <summary>An empty list.</summary>
    public InputList() : this([])
    {
    }

    private InputList(List<object> parts) : base(null) => _parts = parts;

    IReadOnlyList<object> IInputList.Parts => _parts;

    /// <summary>Adds elements.</summary>
    public void Add(params Input<T>[] inputs) => _parts.AddRange(inputs.Select(i => i ?? (Input<T>)default(T)!));

    /// <summary>Adds all elements of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Adds all elements of another list.</summary>
    public void AddRange(InputList<T> inputs) => _parts.AddRange([.. inputs._parts]);

    /// <summary>A new list: this one, then the other.</summary>
    public InputList<T> Concat(InputList<T> other) => new([.. _parts, .. other._parts]);

    internal InputList<T> Clone() => new([.. _parts]);

    internal int PartCount => _parts.Count;

    private protected override Output<ImmutableArray<T>> AsOutput() => new(FlattenAsync());

    private async Task<OutputData<ImmutableArray<T>>> FlattenAsync()
    {
        var elements = await ElementsAsync();
        var values = ImmutableArray.CreateBuilder<T>();
        var sum = elements.With<object?>(null);
        foreach (var element in elements.Value ?? [])
        {
            var data = await element.ToOutput().DataAsync;
            sum = sum.Around(data.With<object?>(null));
            values.Add(data.Value);
        }
        return sum.With(values.ToImmutable());
    }

    private async ValueTask<OutputData<List<Input<T>>>> ElementsAsync()
    {
        var elements = new List<Input<T>>();
        var sum = OutputData<object?>.Of(null);
        foreach (var part in _parts.ToArray())
        {
            if (part is Input<T> one)
            {
                elements.Add(one);
                continue;
            }
            var many = await ((Output<IEnumerable<Input<T>>>)part).DataAsync;
            sum = sum.Around(many.With<object?>(null));
            elements.AddRange(many.Value ?? []);
        }
        return sum.With(elements);
    }

    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException($"A {GetType().FullName} cannot be synchronously enumerated. Use {nameof(GetAsyncEnumerator)} instead.");

    /// <summary>The elements, once it is known how many there are.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        foreach (var element in (await ElementsAsync()).Value ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    private static InputList<T> Of(IEnumerable<Input<T>> values) => new([.. values]);

    private static InputList<T> OfOutput<TList>(Output<TList> values) where TList : IEnumerable<T> =>
        new([values.Apply(list => (IEnumerable<Input<T>>)Elements(list).ToList())]);

    private static IEnumerable<Input<T>> Elements<TList>(TList list) where TList : IEnumerable<T> =>
        list is null or ImmutableArray<T> { IsDefault: true } ? [] : list.Select(v => (Input<T>)v);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one element.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of plain elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) => Of(Elements(values));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) => Of(values.Select(v => (Input<T>)v));

    /// <summary>A list of elements.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => OfOutput(values);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => OfOutput(values);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => OfOutput(values);

    /// <summary>A list that is known later.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) => OfOutput(values);
}
