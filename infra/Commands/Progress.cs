namespace ServiceInfra.Commands;

/// <summary>A line on a terminal that says that work goes on, once it has gone on for a second; nothing where output is piped.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly string[] Frames = ["|", "/", "-", "\\"];
    private readonly Terminal _terminal;
    private readonly string _what;
    private readonly Timer? _timer;
    private readonly Lock _gate = new();
    private readonly DateTime _start = DateTime.UtcNow;
    private int _frame;
    private bool _stopped;

    private Progress(Terminal terminal, string what)
    {
        (_terminal, _what) = (terminal, what);
        if (terminal.IsInteractive && !Console.IsErrorRedirected) _timer = new Timer(_ => Draw(), null, 1000, 120);
    }

    /// <summary>Starts watching a piece of work.</summary>
    public static Progress Start(Terminal terminal, string what) => new(terminal, what);

    /// <summary>Ends it and wipes the line.</summary>
    public void Stop()
    {
        lock (_gate)
        {
            if (_frame > 0 && !_stopped) _terminal.Error.Write("\r\u001b[K");
            _stopped = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stop();
        _timer?.Dispose();
    }

    private void Draw()
    {
        lock (_gate)
            if (!_stopped) _terminal.Error.Write($"\r{Frames[_frame++ % Frames.Length]} {_what} … {(DateTime.UtcNow - _start).TotalSeconds:0} s");
    }
}
