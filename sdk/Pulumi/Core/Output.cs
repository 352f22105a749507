using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>An output of a value that is known already.</summary>
    public static Output<T> Create<T>(T value) => new(OutputData<T>.Of(value));

    /// <summary>An output of what a task will produce.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(FromTaskAsync(value, false));

    /// <summary>A secret output of a value that is known already.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData<T>.Of(value) with { IsSecret = true });

    /// <summary>A secret output of what a task will produce.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(FromTaskAsync(value, true));

    /// <summary>The same output as a secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => WithSecretness(value, true);

    /// <summary>The same output, no longer secret.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => WithSecretness(output, false);

    /// <summary>Whether an output is a secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) => (await output.DataAsync).IsSecret;

    /// <summary>All values as one output; unknown or secret if any of them is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All(inputs.Select(i => i.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) => All(inputs.Select(i => i.ToOutput()));

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <inheritdoc cref="All{T}(Input{T}[])"/>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(AllAsync([.. outputs]));

    /// <summary>Fills the holes of an interpolated string with the values of outputs and inputs.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var holes = formattableString.GetArguments();
        var format = formattableString.Format;
        return new(FormatAsync(format, holes));
    }

    /// <summary>An output as JSON text; secrets and unknowns inside make it a secret or unknown.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null) =>
        new(OutputJson.SerializeAsync(value ?? throw new ArgumentNullException(nameof(value)), options));

    /// <summary>JSON text as a value; outputs inside are as secret as the text.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        new(OutputJson.DeserializeAsync<T>(json ?? throw new ArgumentNullException(nameof(json)), options));

    internal static Output<T> WithSecretness<T>(Output<T> output, bool secret)
    {
        return new(ChangeAsync());
        async Task<OutputData<T>> ChangeAsync() => (await output.DataAsync) with { IsSecret = secret };
    }

    private static async Task<OutputData<T>> FromTaskAsync<T>(Task<T> value, bool secret) =>
        OutputData<T>.Of(await (value ?? throw new ArgumentNullException(nameof(value)))) with { IsSecret = secret };

    private static async Task<OutputData<ImmutableArray<T>>> AllAsync<T>(Output<T>[] outputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        var sum = OutputData<object?>.Of(null);
        foreach (var output in outputs)
        {
            var data = await output.DataAsync;
            sum = sum.Around(data.With<object?>(null));
            values.Add(data.Value);
        }
        return sum.With(values.MoveToImmutable());
    }

    private static async Task<OutputData<string>> FormatAsync(string format, object?[] holes)
    {
        var values = new object?[holes.Length];
        var sum = OutputData<object?>.Of(null);
        for (var i = 0; i < holes.Length; i++)
        {
            if (holes[i] is IInput or IOutput)
            {
                var data = await ((holes[i] as IInput)?.ToOutput() ?? (IOutput)holes[i]!).GetDataAsync();
                sum = sum.Around(data);
                values[i] = data.Value;
            }
            else
            {
                values[i] = holes[i];
            }
        }
        return sum.IsKnown
            ? sum.With(FormattableString.Invariant(FormattableStringFactory.Create(format, values)))
            : sum.Unknown<string>();
    }
}
