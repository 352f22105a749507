using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>
/// One line a finding, in the form that editors and build servers recognise:
/// <c>services.json(14,9): error SVC203: /services/web/ports/1/port: 80/TCP is used twice. Give one of them another port.</c>
/// The last line counts them.
/// </summary>
/// <param name="judged">What was looked at, and whether the line with a caret under the place is shown, in colour: for terminals.</param>
public sealed class TextFindingWriter(JudgedScope judged) : IFindingWriter
{
    private const string Red = "\e[31m", Yellow = "\e[33m", Blue = "\e[34m", Dim = "\e[2m", Bold = "\e[1m", Plain = "\e[0m";

    /// <inheritdoc/>
    public void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents)
    {
        foreach (var finding in findings)
        {
            WriteLine(output, finding);
            if (judged.IsPretty && finding.Location is { } location) WriteSource(output, finding, location);
        }
        var counted = FindingText.Count(documents, judged.Noun) + (judged.Stacks.Count == 0 ? "" : $" in {FindingText.Count(judged.Stacks.Count, "stack")}");
        output.WriteLine(findings.Count == 0 ? $"{counted}: nothing wrong." : $"{counted}: {Counts(findings)}. \"explain CODE\" says more about a code.");
    }

    private string Counts(IReadOnlyList<Finding> findings)
    {
        int Of(Severity severity) => findings.Count(f => f.Severity == severity);
        var notes = Of(Severity.Note) is > 0 and var some ? ", " + FindingText.Count(some, "note") : "";
        var (errors, warnings) = (Of(Severity.Error), Of(Severity.Warning));
        var strict = judged.IsStrict && errors == 0 && warnings > 0 ? ": " + FindingText.WarningsFail : "";
        return $"{FindingText.Count(errors, "error")}, {FindingText.Count(warnings, "warning")}{notes}{strict}";
    }

    private void WriteLine(TextWriter output, Finding finding)
    {
        output.Write(VisibleText.Of(Place(finding)));
        if (judged.IsPretty) output.Write(Colour(finding.Severity) + Bold);
        output.Write($"{FindingText.Word(finding.Severity)} {finding.Code}");
        if (judged.IsPretty) output.Write(Plain);
        output.Write(": ");
        var where = FindingText.Where(finding);
        if (where.Length > 0) output.Write($"{VisibleText.Of(where)}: ");
        output.WriteLine(VisibleText.Of(FindingText.Sentence(finding)));
    }

    private static string Place(Finding finding)
    {
        if (finding.Location is not { } location) return finding.File.Length > 0 ? $"{finding.File}: " : "";
        var position = location.Position;
        return $"{location.File}({position.Line},{position.Column}): ";
    }

    private static void WriteSource(TextWriter output, Finding finding, Location location)
    {
        var position = location.Position;
        var (line, caret) = SourceExcerpt.Cut(location.Source.LineAt(position.Line), position.Column);
        var number = position.Line.ToString();
        output.WriteLine($"{Dim}{number,6} |{Plain} {line}");
        output.WriteLine($"{Dim}       |{Plain} {new string(' ', caret)}{Colour(finding.Severity)}^{Plain}");
    }

    private static string Colour(Severity severity) => severity switch { Severity.Error => Red, Severity.Warning => Yellow, _ => Blue };
}
