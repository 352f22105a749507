namespace ServiceInfra.Commands.Writers;

/// <summary>The forms that a change report can be written in, by the word of the command line; text is for terminals and apart.</summary>
public static class ChangesWriters
{
    /// <summary>The word for the form that a person reads at a terminal.</summary>
    public const string Text = "text";

    /// <summary>The forms for files and machines.</summary>
    public static IReadOnlyDictionary<string, ChangesWriter> All { get; } = new Dictionary<string, ChangesWriter>(StringComparer.Ordinal)
    {
        ["markdown"] = ChangesMarkdown.Write,
        ["json"] = ChangesJson.Write,
        ["github"] = ChangesGitHub.Write,
        ["sarif"] = ChangesSarif.Write,
        ["gitlab"] = ChangesGitLab.Write,
    };

    /// <summary>All words.</summary>
    public static string[] Words { get; } = [Text, .. All.Keys];
}
