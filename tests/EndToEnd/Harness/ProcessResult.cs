namespace ServiceInfra.EndToEnd.Harness;

/// <summary>How a process ended.</summary>
/// <param name="Command">Its command line, for messages.</param>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Duration">How long it ran.</param>
public sealed record ProcessResult(string Command, int ExitCode, string Output, string Error, TimeSpan Duration)
{
    /// <summary>Everything it printed.</summary>
    public string All => Output + Error;

    /// <summary>Its lines with the time since its start at which each was printed.</summary>
    public IReadOnlyList<(TimeSpan At, string Text)> Lines { get; init; } = [];

    /// <summary>When a text was first printed; a failure where it never was.</summary>
    public TimeSpan SaidAt(string text)
    {
        foreach (var (at, line) in Lines)
            if (line.Contains(text, StringComparison.Ordinal)) return at;
        throw new InvalidOperationException($"Should have said '{text}': {this}");
    }

    /// <summary>This result, where the process ended well; else a failure that shows everything it printed.</summary>
    public ProcessResult Succeeds() => ExitCode == 0 ? this : throw new InvalidOperationException($"Should have succeeded: {this}");

    /// <summary>This result, where the process ended badly.</summary>
    public ProcessResult Fails() => ExitCode != 0 ? this : throw new InvalidOperationException($"Should have failed: {this}");

    /// <summary>
    /// This result, where nothing in its words is for programmers alone. One line is let through, once: that the engine has stopped after an
    /// operation failed, which is what both engine clients report.
    /// </summary>
    public ProcessResult SaysItPlainly()
    {
        Assert.DoesNotContain("   at ", All, StringComparison.Ordinal);
        var exceptions = All.Split('\n').Where(l => l.Contains("Exception", StringComparison.Ordinal)).ToArray();
        Assert.All(exceptions, e => Assert.Contains("resource monitor shut down", e, StringComparison.Ordinal));
        Assert.True(exceptions.Length <= 1, string.Join('\n', exceptions));
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"'{Command}' ended with {ExitCode} after {Duration.TotalSeconds:0.0} s.\n--- stdout\n{Output}\n--- stderr\n{Error}";
}
