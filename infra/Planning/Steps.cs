namespace ServiceInfra.Planning;

/// <summary>How far a piece of work is, for somebody who watches it from another thread.</summary>
public sealed class Steps
{
    private int _total, _done;

    /// <summary>How many steps there are; 0 while that is not known.</summary>
    public int Total => Volatile.Read(ref _total);

    /// <summary>How many are done.</summary>
    public int Done => Volatile.Read(ref _done);

    /// <summary>Says how many steps there will be.</summary>
    public void Expect(int total) => Volatile.Write(ref _total, total);

    /// <summary>Says that one more is done.</summary>
    public void Step() => Interlocked.Increment(ref _done);
}
