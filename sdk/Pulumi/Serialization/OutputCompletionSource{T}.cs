using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <inheritdoc/>
internal sealed class OutputCompletionSource<T> : OutputCompletionSource
{
    private readonly TaskCompletionSource<OutputData<T>> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Resource _resource;

    public OutputCompletionSource(Resource resource)
    {
        _resource = resource;
        Output = Output<T>.Unwatched(_source.Task);
    }

    public Output<T> Output { get; }

    public override void SetText(string text, bool isKnown) =>
        _source.SetResult(new(_resource.Itself, (T)(object)text, isKnown, false));

    public override void SetValue(Action<string> warn, Value value, ImmutableHashSet<Resource> dependencies)
    {
        var data = Converter.Convert<T>(warn, Context, value);
        _source.SetResult(data with { Resources = ResourceSet.Union(_resource.Itself, dependencies) });
    }

    public override void TrySetDefault(bool isKnown)
    {
        if (!_source.Task.IsCompleted) _source.TrySetResult(new(_resource.Itself, default!, isKnown, false));
    }

    public override void TrySetException(Exception exception) => _source.TrySetException(exception);
}
