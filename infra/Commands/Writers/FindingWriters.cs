namespace ServiceInfra.Commands.Writers;

/// <summary>The writer for a format.</summary>
public static class FindingWriters
{
    private static readonly OutputFormat[] Formats = Enum.GetValues<OutputFormat>();

    /// <summary>The words of the command line for the formats, the default first.</summary>
    public static string[] Words { get; } = Array.ConvertAll(Formats, f => f.ToString().ToLowerInvariant());

    /// <summary>The format of a word.</summary>
    public static OutputFormat FormatOf(string word) => Formats[Array.IndexOf(Words, word)];

    /// <summary>The writer for a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="pretty">Whether the text form is for a terminal.</param>
    /// <param name="noun">What the text form counts.</param>
    public static IFindingWriter For(OutputFormat format, bool pretty, string noun = "document") => format switch
    {
        OutputFormat.Json => new JsonFindingWriter(),
        OutputFormat.Sarif => new SarifFindingWriter(),
        OutputFormat.Github => new GithubFindingWriter(),
        OutputFormat.Junit => new JunitFindingWriter(),
        _ => new TextFindingWriter(pretty, noun),
    };
}
