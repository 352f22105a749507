namespace Pulumi;

/// <summary>An output whose source is decided later.</summary>
public sealed class DeferredOutput<T>
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>An output that waits for <see cref="Resolve"/>.</summary>
    public DeferredOutput() => Output = Output<T>.Unwatched(_source.Task);

    /// <summary>What <see cref="Resolve"/> will be given.</summary>
    public Output<T> Output { get; }

    /// <summary>Gives the output its source.</summary>
    public void Resolve(Output<T> output) => Deployment.Watch(ForwardAsync(output));

    private async Task ForwardAsync(Output<T> output)
    {
        try
        {
            if (!_source.TrySetResult(await output.DataAsync)) throw new InvalidOperationException("The deferred output has been resolved already.");
        }
        catch (Exception e)
        {
            _source.TrySetException(e);
            throw;
        }
    }
}
