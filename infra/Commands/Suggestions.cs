using System.CommandLine.Completions;

namespace ServiceInfra.Commands;

/// <summary>Names of a catalog as suggestions for a shell's command line.</summary>
internal static class Suggestions
{
    /// <summary>The names that mean nothing but themselves to every shell: they come with a clone, and a shell puts them on the line as they are.</summary>
    /// <param name="names">Keys or stacks.</param>
    public static IEnumerable<CompletionItem> Of(IEnumerable<string> names) => names.Where(IsInert).Select(n => new CompletionItem(n));

    private static bool IsInert(string name) => name.Length > 0 && name[0] != '-' && name.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '/');
}
