using Grpc.Core;

namespace Pulumi;

/// <summary>Counts the work under way: a program is done when there is none left, or when some of it failed.</summary>
internal sealed class TaskMonitor
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _failures = [];
    private TaskCompletionSource _idle = NewSource();
    private readonly TaskCompletionSource _failed = NewSource();
    private int _running;

    /// <summary>What has failed so far, each exception once.</summary>
    public IReadOnlyList<Exception> Failures
    {
        get
        {
            lock (_gate) return [.. _failures];
        }
    }

    /// <summary>Counts a task until it ends.</summary>
    public void Watch(Task task)
    {
        if (task.IsCompletedSuccessfully) return;
        lock (_gate)
        {
            if (_running++ == 0 && _idle.Task.IsCompleted) _idle = NewSource();
        }
        // Synchronously, so that whatever the end of this task sets off is counted before it ends.
        task.ContinueWith(Done, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits until no task is running.</summary>
    public Task IdleAsync()
    {
        lock (_gate) return _running == 0 ? Task.CompletedTask : _idle.Task;
    }

    /// <summary>Waits until no task is running, or one has failed.</summary>
    public Task IdleOrFailedAsync() => Task.WhenAny(IdleAsync(), _failed.Task);

    private void Done(Task task)
    {
        lock (_gate)
        {
            if (!task.IsCompletedSuccessfully)
            {
                foreach (var failure in task.Exception?.InnerExceptions ?? (IEnumerable<Exception>)[new TaskCanceledException(task)]) Add(failure);
                _failed.TrySetResult();
            }
            if (--_running == 0) _idle.TrySetResult();
        }
    }

    /// <summary>One failure reaches many tasks: everything that waits for a refused resource fails too, some of it with a wrapped exception.</summary>
    private void Add(Exception failure)
    {
        if (!_failures.Any(known => IsSame(Root(known), Root(failure)))) _failures.Add(failure);
    }

    /// <summary>An engine that stops answers every call under way with the same refusal.</summary>
    private static bool IsSame(Exception a, Exception b) => ReferenceEquals(a, b) || a is RpcException x && b is RpcException y
        && (x.Status.Detail == y.Status.Detail || x.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled) && x.StatusCode == y.StatusCode;

    private static Exception Root(Exception e) => e is SerializationException { InnerException: { } inner } ? Root(inner) : e;

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
