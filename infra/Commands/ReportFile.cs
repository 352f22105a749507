using ServiceInfra.Catalog;

namespace ServiceInfra.Commands;

/// <summary>What <c>--report FORM=FILE</c> says.</summary>
internal static class ReportFile
{
    /// <summary>The form and the file.</summary>
    /// <param name="report">The option's value.</param>
    /// <param name="forms">The forms that the command can write.</param>
    /// <exception cref="UnreadableException">It is none, or the form is not known.</exception>
    public static (string Form, string File) Split(string report, IEnumerable<string> forms)
    {
        var at = report.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < report.Length - 1 && forms.Contains(report[..at]) ? (report[..at], report[(at + 1)..])
            : throw new UnreadableException($"--report {report}: write FORM=FILE, with one of {string.Join(", ", forms)}.");
    }
}
