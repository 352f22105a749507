using ServiceInfra.Planning;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>What all commands that need a right catalog do with a wrong one.</summary>
internal static class PlanGuard
{
    /// <summary>Prints the findings to standard error; true where nothing stands against going on.</summary>
    public static bool Passes(PlanResult result, Terminal terminal)
    {
        foreach (var finding in result.Findings.Where(f => f.Severity != Severity.Note))
            terminal.Note(FindingText.Line(finding));
        var errors = result.Findings.Count(f => f.Severity == Severity.Error);
        if (errors > 0) terminal.Note($"{FindingText.Count(errors, "error")}; nothing was done.");
        return errors == 0;
    }
}
