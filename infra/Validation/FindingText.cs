using System.Text;

namespace ServiceInfra.Validation;

/// <summary>Findings as one line of text, in the form that editors and CI turn into links.</summary>
public static class FindingText
{
    /// <summary><c>services.json(14,9): error SVC203: /services/web/ports/1/port: 80/TCP is used twice. Give one of them another port.</c></summary>
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
        var subject = finding.Path.Length > 0 ? finding.Path : finding.Field;
        if (subject.Length > 0) line.Append(subject).Append(": ");
        line.Append(finding.Message);
        if (line[^1] is not ('.' or '?' or '!')) line.Append('.');
        if (finding.Fix.Length > 0) line.Append(' ').Append(finding.Fix);
        return line.ToString();
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
