using System.CommandLine;
using System.CommandLine.Completions;
using ServiceInfra.Catalog;
using ServiceInfra.Commands.Writers;

namespace ServiceInfra.Commands;

/// <summary>The options of <c>validate</c> that say how findings are written and which of them fail the run.</summary>
internal sealed class FindingOutputOptions
{
    /// <summary>The option under which warnings fail the run.</summary>
    public const string Strict = "--strict";

    private readonly Option<string> _format = new("--format") { Description = "How to write the findings.", DefaultValueFactory = _ => FindingWriters.Words[0], HelpName = string.Join('|', FindingWriters.Words) };
    private readonly Option<string[]> _reports = new("--report", "-r") { Description = "Write them to a file too; may be repeated. Example: --report sarif=findings.sarif", HelpName = "FORM=FILE" };
    private readonly Option<bool> _strict = new(Strict) { Description = "Warnings fail the run as errors do, with exit code 1. Notes never do." };

    /// <summary>Adds the options to a command.</summary>
    public FindingOutputOptions(Command command)
    {
        _format.AcceptOnlyFromAmong(FindingWriters.Words);
        _reports.CompletionSources.Add(_ => FindingWriters.Words.Select(w => new CompletionItem(w + "=")));
        command.Options.Add(_format);
        command.Options.Add(_reports);
        command.Options.Add(_strict);
    }

    /// <summary>What the person asked for.</summary>
    /// <exception cref="UnreadableException">A report is no FORM=FILE.</exception>
    public FindingOutput Output(ParseResult parsed, Terminal io) => new()
    {
        Format = FindingWriters.FormatOf(parsed.GetValue(_format)!),
        Reports = [.. (parsed.GetValue(_reports) ?? []).Select(Report)],
        IsStrict = parsed.GetValue(_strict),
        IsPretty = io.IsInteractive,
    };

    private static FindingReport Report(string report)
    {
        var (form, file) = ReportFile.Split(report, FindingWriters.Words);
        return new FindingReport(FindingWriters.FormatOf(form), file);
    }
}
