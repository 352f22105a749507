using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>Texts that several writers make of a finding.</summary>
internal static class FindingText
{
    /// <summary>The file's name, or what else the finding came from.</summary>
    public static string File(Finding finding) => finding.Location?.File ?? finding.File;

    /// <summary>The place in the document's own terms: the catalog's JSON pointer, else the API's path.</summary>
    public static string Where(Finding finding) => finding.Path.Length > 0 ? finding.Path : finding.Field;

    /// <summary>"error", "warning" or "note".</summary>
    public static string Word(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>Message and fix as sentences; what the server would hide at first says so.</summary>
    public static string Sentence(Finding finding)
    {
        var message = finding.Message.TrimEnd('.');
        var hidden = finding.Hidden ? " (the server says so once the errors before it are mended)" : "";
        return finding.Fix.Length > 0 ? $"{message}{hidden}. {finding.Fix}" : $"{message}{hidden}.";
    }
}
