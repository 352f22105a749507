using System.Text;

namespace ServiceInfra.Validation;

/// <summary>Findings as one line of text, in the form that editors and CI turn into links.</summary>
public static class FindingText
{
    /// <summary>One line, whatever a name or a message holds: <c>services.json(14,9): error SVC203: /services/web/ports/1/port: 80/TCP is used twice. Give one of them another port.</c></summary>
    public static string Line(Finding finding)
    {
        var line = new StringBuilder();
        if (finding.Location is { } location)
        {
            var position = location.Position;
            line.Append(location.File).Append('(').Append(position.Line).Append(',').Append(position.Column).Append("): ");
        }
        else if (finding.File.Length > 0) line.Append(finding.File).Append(": ");
        line.Append(Word(finding.Severity)).Append(' ').Append(finding.Code).Append(": ");
        if (Where(finding) is { Length: > 0 } subject) line.Append(subject).Append(": ");
        return VisibleText.Of(line.Append(Sentence(finding)).ToString());
    }

    /// <summary>The file's name, or what else the finding came from.</summary>
    public static string File(Finding finding) => finding.Location?.File ?? finding.File;

    /// <summary>The place in the document's own terms: the catalog's JSON pointer, else the API's path.</summary>
    public static string Where(Finding finding) => finding.Path.Length > 0 ? finding.Path : finding.Field;

    /// <summary>Why a run without errors failed.</summary>
    public const string WarningsFail = "with --strict, warnings fail the run";

    /// <summary>" (stack prod)" where a finding is in some of several stacks; else empty.</summary>
    public static string InStacks(Finding finding) => finding.Stacks is { } stacks ? $" ({(stacks.Count == 1 ? "stack" : "stacks")} {string.Join(", ", stacks)})" : "";

    /// <summary>Message and fix as sentences; what the server would hide at first says so.</summary>
    public static string Sentence(Finding finding)
    {
        var message = finding.Message.TrimEnd('.') + InStacks(finding);
        var hidden = !finding.Hidden ? "" : finding.Stage == FindingStage.Advice ? " (once the two have different names)" : " (the server says so only once its other errors are mended)";
        return finding.Fix.Length > 0 ? $"{message}{hidden}. {finding.Fix}" : $"{message}{hidden}.";
    }

    /// <summary>The severity in lower case.</summary>
    public static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>"1 error", "2 errors".</summary>
    public static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
