using System.CommandLine;
using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Commands.Writers;

namespace ServiceInfra.Commands;

/// <summary>The options of <c>preview</c>: against what, in which forms, and what may not pass.</summary>
internal sealed class PreviewOptions
{
    private readonly Option<string> _format = new("--format", "-f") { Description = $"How to show it. {ShortForms.FormatHere}", DefaultValueFactory = _ => ChangesWriters.Text, HelpName = string.Join('|', ChangesWriters.Words) };
    private readonly Option<string[]> _reports = new("--report", "-r") { Description = "Write it to a file too; may be repeated. Example: --report json=report.json", HelpName = "FORM=FILE" };
    private readonly Option<string?> _against = new("--against", "-a") { Description = "The old side: what 'render', 'kubectl get services -A -o json' or 'pulumi stack export' wrote (a file, a folder, - for standard input; {stack} stands for the stack), or a git ref such as origin/main ('origin/main...' or 'origin/main...HEAD': where HEAD left it).", HelpName = "PATH|REF" };
    private readonly Option<string?> _failOn = new("--fail-on") { Description = $"Exit with {ExitCodes.Blocked} on changes of these classes without consent: {string.Join(", ", ChangeClasses.Words)}; danger: the first five.", HelpName = "CLASS[,CLASS]" };
    private readonly Option<string?> _link = new("--link") { Description = "Where the full report can be seen, for the comment's last line.", HelpName = "URL" };

    /// <summary>Adds the options to a command.</summary>
    public PreviewOptions(Command command)
    {
        _format.AcceptOnlyFromAmong(ChangesWriters.Words);
        _reports.CompletionSources.Add(_ => ChangesWriters.All.Keys.Select(w => new System.CommandLine.Completions.CompletionItem(w + "=")));
        command.Options.Add(_format);
        command.Options.Add(_reports);
        command.Options.Add(_against);
        command.Options.Add(_failOn);
        command.Options.Add(_link);
    }

    /// <summary>The old side of a stack, or null.</summary>
    public string? Against(ParseResult parsed, string? stack) => parsed.GetValue(_against)?.Replace("{stack}", stack ?? "", StringComparison.Ordinal);

    /// <summary>Whether anything else than text is asked for.</summary>
    public bool IsForMachines(ParseResult parsed) => parsed.GetValue(_format) != ChangesWriters.Text || parsed.GetValue(_reports) is { Length: > 0 };

    /// <summary>What may not pass.</summary>
    /// <exception cref="UnreadableException">A word is no class, or there is none.</exception>
    public ChangeGate Gate(ParseResult parsed)
    {
        var classes = new HashSet<ChangeClass>();
        foreach (var word in (parsed.GetValue(_failOn) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (word == ChangeClasses.Danger) classes.UnionWith(Enum.GetValues<ChangeClass>().Where(c => c.IsDanger()));
            else classes.Add(ChangeClasses.Parse(word) ?? throw new UnreadableException($"--fail-on knows no class '{word}'. {NearestName.Suggest(word, ChangeClasses.Gates)}"));
        // An unset variable in CI must not open the gate.
        if (classes.Count == 0 && parsed.GetValue(_failOn) is not null) throw new UnreadableException("--fail-on is empty: name classes, or leave it out.");
        return new ChangeGate(classes);
    }

    /// <summary>Looks at the options that are used last, before anything is done or printed.</summary>
    /// <exception cref="UnreadableException">A form, an address or an old side is none.</exception>
    public void Check(ParseResult parsed)
    {
        if (parsed.GetValue(_against) is { } against) AgainstSource.Check(against);
        HttpAddress.Parse(parsed.GetValue(_link), "--link");
        foreach (var report in parsed.GetValue(_reports) ?? []) ReportFile.Split(report, ChangesWriters.All.Keys);
    }

    /// <summary>Writes all forms that are asked for.</summary>
    /// <exception cref="UnreadableException">A file cannot be written, or a form is not known.</exception>
    public void Write(ParseResult parsed, ChangeReports reports, Terminal io)
    {
        var link = HttpAddress.Parse(parsed.GetValue(_link), "--link");
        foreach (var (form, file) in (parsed.GetValue(_reports) ?? []).Select(r => ReportFile.Split(r, ChangesWriters.All.Keys))) WholeFile.Write(file, text => ChangesWriters.All[form](reports, text, link));
        var format = parsed.GetValue(_format)!;
        if (format == ChangesWriters.Text) ChangesText.Write(reports, io);
        else ChangesWriters.All[format](reports, io.Out, link);
    }
}
