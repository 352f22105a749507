namespace ServiceInfra.Commands;

/// <summary>A bar on a terminal that says how far a piece of work is, once it has gone on for a second; nothing where output is piped.</summary>
internal sealed class Progress : IDisposable
{
    private const int Width = 30;
    private readonly Terminal _terminal;
    private readonly string _what;
    private readonly Func<int> _done;
    private readonly int _total;
    private readonly Timer? _timer;
    private readonly Lock _gate = new();
    private bool _drawn, _stopped;

    private Progress(Terminal terminal, string what, int total, Func<int> done)
    {
        (_terminal, _what, _total, _done) = (terminal, what, Math.Max(1, total), done);
        if (terminal.IsInteractive && !Console.IsErrorRedirected) _timer = new Timer(_ => Draw(), null, 1000, 100);
    }

    /// <summary>Starts watching a piece of work.</summary>
    /// <param name="terminal">Where to draw: standard error.</param>
    /// <param name="what">What is done.</param>
    /// <param name="total">How many steps it has.</param>
    /// <param name="done">How many are done; asked from another thread.</param>
    public static Progress Start(Terminal terminal, string what, int total, Func<int> done) => new(terminal, what, total, done);

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

    private void Draw()
    {
        lock (_gate)
        {
            if (_stopped) return;
            var done = Math.Min(_done(), _total);
            var filled = Width * done / _total;
            _terminal.Error.Write($"\r{_what} [{new string('#', filled)}{new string('.', Width - filled)}] {done}/{_total}");
            _drawn = true;
        }
    }
}
