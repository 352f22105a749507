using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Pulumi;

/// <summary>An <see cref="Output{T}"/> whose type the serializer need not know.</summary>
internal interface IOutput
{
    /// <summary>The data, its value boxed.</summary>
    ValueTask<OutputData<object?>> GetDataAsync();
}

/// <summary>A value that may only be known later, together with the resources it came from and whether it is a secret.</summary>
public sealed class Output<T> : IOutput
{
    private readonly Task<OutputData<T>>? _task;
    private readonly OutputData<T> _data;

    internal Output(OutputData<T> data) => _data = data;

    /// <summary>The task is watched: if it fails, so does the program, even when nobody reads this output.</summary>
    internal Output(Task<OutputData<T>> task) : this(task, true)
    {
    }

    private Output(Task<OutputData<T>> task, bool watched)
    {
        _task = task;
        if (watched) Deployment.Watch(task);
    }

    /// <summary>An output whose failure somebody else reports.</summary>
    internal static Output<T> Unwatched(Task<OutputData<T>> task) => new(task, false);

    internal ValueTask<OutputData<T>> DataAsync => _task == null ? new(_data) : new(_task);

    async ValueTask<OutputData<object?>> IOutput.GetDataAsync()
    {
        var data = await DataAsync;
        return data.With<object?>(data.Value);
    }

    internal async Task<T> GetValueAsync(T whenUnknown)
    {
        var data = await DataAsync;
        return data.IsKnown ? data.Value : whenUnknown;
    }

    /// <summary>Runs a function once the value is known; the result carries on the dependencies and secretness.</summary>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) =>
        new(ApplyAsync(value => new ValueTask<OutputData<TResult>>(OutputData<TResult>.Of(func(value)))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) =>
        new(ApplyAsync(async value => OutputData<TResult>.Of(await func(value))));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        new(ApplyAsync(value => func(value).ToOutput().DataAsync));

    /// <inheritdoc cref="Apply{TResult}(Func{T, TResult})"/>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) =>
        new(ApplyAsync(value => func(value)?.DataAsync ?? new(OutputData<TResult>.Of(default!))));

    /// <summary>Runs an asynchronous action once the value is known.</summary>
    public Output<ValueTuple> Apply(Func<T, Task> func) => new(ApplyAsync(async value =>
    {
        await func(value);
        return OutputData<ValueTuple>.Of(default);
    }));

    /// <summary>Creates an output from a task.</summary>
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    private async Task<OutputData<TResult>> ApplyAsync<TResult>(Func<T, ValueTask<OutputData<TResult>>> func)
    {
        var data = await DataAsync;
        // In an update every value is there, except those of a resource that failed or was skipped.
        return data.IsKnown ? data.Around(await func(data.Value)) : data.Unknown<TResult>();
    }

    /// <summary>Says how an output ought to be used instead: its value is not known yet.</summary>
    public override string ToString()
    {
        const string Message = "Calling [ToString] on an [Output<T>] is not supported.\n\nTo get the value of an Output<T> as an Output<string> consider:\n1. o.Apply(v => $\"prefix{v}suffix\")\n2. Output.Format($\"prefix{hostname}suffix\");\n\nSee https://www.pulumi.com/docs/concepts/inputs-outputs for more details.\n";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true" or "TRUE" or "True")
            throw new InvalidOperationException(Message);
        Deployment.Current?.Logger.Warn(Message + "This function may throw in a future version of Pulumi.");
        return Message + "This function may throw in a future version of Pulumi.";
    }
}

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
        new(OutputJson.SerializeAsync(value, options));

    /// <summary>JSON text as a value.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null) =>
        json.Apply(text => JsonSerializer.Deserialize<T>(text, options)!);

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
