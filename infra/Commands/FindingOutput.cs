using ServiceInfra.Catalog;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>In which forms findings are written, and which of them fail the run.</summary>
public sealed record FindingOutput
{
    /// <summary>The form on standard output.</summary>
    public OutputFormat Format { get; init; }

    /// <summary>Files that are written too.</summary>
    public IReadOnlyList<FindingReport> Reports { get; init; } = [];

    /// <summary>Whether warnings fail the run as errors do. They stay warnings; notes never fail it.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether the text form shows the line and a caret under the place, in colour: on a terminal.</summary>
    public bool IsPretty { get; init; }

    /// <summary>Writes findings everywhere they belong.</summary>
    /// <param name="findings">The findings, sorted.</param>
    /// <param name="documents">Number of documents that were judged.</param>
    /// <param name="judged">What was judged.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Opens standard error, which is told of warnings that fail the run where the form on standard output has no place for that.</param>
    /// <param name="nothingWrong">The text for a person where there are no findings; null for that of the text form.</param>
    /// <returns>The exit code: <see cref="ExitCodes.Findings"/> where something fails the run.</returns>
    /// <exception cref="UnreadableException">A file cannot be written.</exception>
    public int Write(IReadOnlyList<Finding> findings, int documents, JudgedScope judged, TextWriter output, Func<TextWriter> error, string? nothingWrong = null)
    {
        foreach (var report in Reports) WholeFile.Write(report.File, text => FindingWriters.For(report.Format, judged with { IsStrict = IsStrict }).Write(text, findings, documents));
        if (Format == OutputFormat.Text && findings.Count == 0 && nothingWrong is not null) output.WriteLine(nothingWrong);
        else FindingWriters.For(Format, judged with { IsStrict = IsStrict, IsPretty = IsPretty }).Write(output, findings, documents);
        var (errors, warnings) = (Count(findings, Severity.Error), Count(findings, Severity.Warning));
        if (errors > 0) return ExitCodes.Findings;
        if (warnings == 0 || !IsStrict) return ExitCodes.Success;
        if (Format != OutputFormat.Text) error().WriteLine($"error: {FindingText.Count(warnings, "warning")}: {FindingText.WarningsFail}.");
        return ExitCodes.Findings;
    }

    private static int Count(IReadOnlyList<Finding> findings, Severity severity)
    {
        var count = 0;
        foreach (var finding in findings)
            if (finding.Severity == severity) count++;
        return count;
    }
}
