using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ServiceInfra.EndToEnd.Harness;

/// <summary>Runs programs to their end, or ends them with everything they started.</summary>
public static class Processes
{
    /// <summary>Runs a program.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its working directory, or null for this one.</param>
    /// <param name="environment">Variables to set (or, with null, to remove) on top of this process's own.</param>
    /// <param name="limit">How long it may take.</param>
    /// <param name="cancellation">Ends it early; by default with the running test.</param>
    /// <param name="seen">Is told each line as it is printed.</param>
    /// <exception cref="TimeoutException">It took longer, and was ended.</exception>
    public static async Task<ProcessResult> RunAsync(string program, IEnumerable<string> arguments, string? folder = null, IReadOnlyDictionary<string, string?>? environment = null, TimeSpan? limit = null, CancellationToken? cancellation = null, Action<string, Process>? seen = null)
    {
        using var process = new Process { StartInfo = Describe(program, arguments, folder, environment) };
        var command = $"{Path.GetFileName(program)} {string.Join(' ', process.StartInfo.ArgumentList)}";
        var clock = Stopwatch.StartNew();
        var times = new ConcurrentQueue<(TimeSpan, string)>();
        void Note(string line)
        {
            times.Enqueue((clock.Elapsed, line));
            seen?.Invoke(line, process);
        }
        var output = Collect(h => process.OutputDataReceived += h, Note);
        var error = Collect(h => process.ErrorDataReceived += h, Note);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!await EndsWithinAsync(process, limit ?? TimeSpan.FromSeconds(120), cancellation ?? TestContext.Current.CancellationToken).ConfigureAwait(false))
            throw new TimeoutException($"'{command}' had not ended after {clock.Elapsed.TotalSeconds:0} s.\n--- stdout\n{output}\n--- stderr\n{error}");
        return new ProcessResult(command, process.ExitCode, output.ToString(), error.ToString(), clock.Elapsed) { Lines = [.. times] };
    }

    /// <summary>What starts a program with its streams in our hands.</summary>
    public static ProcessStartInfo Describe(string program, IEnumerable<string> arguments, string? folder, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder ?? "",
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        return start;
    }

    /// <summary>Ends a process and all that it started; nothing happens where it has ended already.</summary>
    public static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It was faster.
        }
    }

    /// <summary>The programs that are running and whose environment contains a text: their ids and command lines.</summary>
    public static IReadOnlyDictionary<int, string> Alive(string text)
    {
        var result = new Dictionary<int, string>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            try
            {
                if (int.TryParse(Path.GetFileName(folder), out var id) && File.ReadAllText(Path.Combine(folder, "environ")).Contains(text, StringComparison.Ordinal))
                    result.Add(id, File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' '));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Gone meanwhile, or somebody else's.
            }
        return result;
    }

    private static async Task<bool> EndsWithinAsync(Process process, TimeSpan limit, CancellationToken cancellation)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill(process);
            return false;
        }
    }

    private static StringBuilder Collect(Action<DataReceivedEventHandler> subscribe, Action<string> note)
    {
        var text = new StringBuilder();
        subscribe((_, e) =>
        {
            if (e.Data is not { } line) return;
            note(line);
            lock (text) text.Append(line).Append('\n');
        });
        return text;
    }
}
