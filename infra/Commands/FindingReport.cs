namespace ServiceInfra.Commands;

/// <summary>A file that findings are written to besides standard output.</summary>
/// <param name="Format">The form.</param>
/// <param name="File">The file's path.</param>
public sealed record FindingReport(OutputFormat Format, string File);
