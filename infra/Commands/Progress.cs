using ServiceInfra.Planning;

namespace ServiceInfra.Commands;

/// <summary>A bar on a terminal that says how far a piece of work is, once it has gone on for a second; nothing where output is piped.</summary>
internal sealed class Progress : IDisposable
{
    private const int Width = 30;
    private readonly Terminal _terminal;
    private readonly string _what;
    private readonly Func<(int Done, int Total)> _read;
    private readonly Timer? _timer;
    private readonly Lock _gate = new();
    private bool _drawn, _stopped;

    private Progress(Terminal terminal, string what, Func<(int Done, int Total)> read)
    {
        (_terminal, _what, _read) = (terminal, what, read);
        if (terminal.IsInteractive && !Console.IsErrorRedirected) _timer = new Timer(_ => Draw(), null, 1000, 100);
    }

    /// <summary>Starts watching a piece of work.</summary>
    /// <param name="terminal">Where to draw: standard error.</param>
    /// <param name="what">What is done.</param>
    /// <param name="total">How many steps it has.</param>
    /// <param name="done">How many are done; asked from another thread.</param>
    public static Progress Start(Terminal terminal, string what, int total, Func<int> done) => new(terminal, what, () => (done(), total));

    /// <summary>Starts watching a piece of work that counts its steps.</summary>
    /// <param name="terminal">Where to draw: standard error.</param>
    /// <param name="what">What is done.</param>
    /// <param name="steps">The count.</param>
    public static Progress Start(Terminal terminal, string what, Steps steps) => new(terminal, what, () => (steps.Done, steps.Total));

    /// <summary>Ends it and wipes the bar.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_drawn && !_stopped) _terminal.Error.Write("\r\u001b[K");
            _stopped = true;
        }
        _timer?.Dispose();
    }

    /// <summary>The bar: what is done, and how far it is where that is known.</summary>
    internal static string Line(string what, (int Done, int Total) at)
    {
        if (at.Total <= 0) return what + " …";
        var done = Math.Min(at.Done, at.Total);
        var filled = (int)((long)Width * done / at.Total);
        return $"{what} [{new string('#', filled)}{new string('.', Width - filled)}] {done}/{at.Total}";
    }

    private void Draw()
    {
        lock (_gate)
        {
            if (_stopped) return;
            _terminal.Error.Write("\r" + Line(_what, _read()));
            _drawn = true;
        }
    }
}
