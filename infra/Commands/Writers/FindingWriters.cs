namespace ServiceInfra.Commands.Writers;

/// <summary>The writer for a format.</summary>
public static class FindingWriters
{
    /// <summary>The writer for a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="pretty">Whether the text form is for a terminal.</param>
    public static IFindingWriter For(OutputFormat format, bool pretty) => format switch
    {
        OutputFormat.Json => new JsonFindingWriter(),
        OutputFormat.Sarif => new SarifFindingWriter(),
        OutputFormat.Github => new GithubFindingWriter(),
        OutputFormat.Junit => new JunitFindingWriter(),
        _ => new TextFindingWriter(pretty),
    };
}
