namespace Pulumi;

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
