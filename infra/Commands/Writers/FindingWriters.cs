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
    /// <param name="judged">What the findings are about.</param>
    public static IFindingWriter For(OutputFormat format, JudgedScope judged) => format switch
    {
        OutputFormat.Json => new JsonFindingWriter(judged.Stacks),
        OutputFormat.Sarif => new SarifFindingWriter(),
        OutputFormat.Github => new GithubFindingWriter(),
        OutputFormat.Junit => new JunitFindingWriter(judged.IsStrict),
        _ => new TextFindingWriter(judged),
    };
}
