using ServiceInfra.Changes;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>
/// Change reports as annotations of a GitHub workflow: worst first, at most ten errors and ten warnings, for GitHub drops the rest without a word; where
/// the changed lines are known, at those alone, for a pull request shows no others.
/// </summary>
public static class ChangesGitHub
{
    private const int Most = 10;

    /// <summary>Writes reports.</summary>
    public static void Write(ChangeReports reports, TextWriter output, Uri? link)
    {
        var dangers = ChangeWords.Shared(reports).Where(s => s.Change.IsDanger).ToArray();
        var placed = dangers.Where(s => s.Change.ChangedLine != 0).ToArray();
        var errors = placed.Where(IsError).ToArray();
        var warnings = placed.Where(s => !IsError(s)).ToArray();
        foreach (var shared in errors.Take(Most)) Write("error", shared, output);
        foreach (var shared in warnings.Take(Most)) Write("warning", shared, output);
        var more = Math.Max(0, errors.Length - Most) + Math.Max(0, warnings.Length - Most);
        var elsewhere = dangers.Length - placed.Length;
        string[] rest = [.. more > 0 ? [$"and {more} more"] : Array.Empty<string>(), .. elsewhere > 0 ? [$"{elsewhere} at no changed line"] : Array.Empty<string>()];
        if (rest.Length > 0) output.Write($"::notice title=Services::{string.Join("; ", rest)}; the comment and the report have them all\n");
    }

    private static bool IsError(SharedChange shared) => shared.Change.Worst != ChangeClass.Later && !shared.Change.IsAgreed;

    private static void Write(string severity, SharedChange shared, TextWriter output)
    {
        var change = shared.Change;
        var stacks = string.Join(", ", shared.Stacks.Where(s => s.Length > 0));
        var title = $"{string.Join(", ", change.Classes.Select(c => c.Word()))}: {change.Title}{(stacks.Length > 0 ? $" ({stacks})" : "")}";
        var place = change.ChangedLine is { } line && line != change.Line ? $"line={line}" : $"line={change.Line},col={change.Column}";
        output.Write($"::{severity} file={Property(change.File)},{place},title={Property(title)}::{Text(ChangeWords.Sentence(change))}\n");
    }

    private static string Text(string text) => VisibleText.Of(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) => Text(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
