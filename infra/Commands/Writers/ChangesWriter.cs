using ServiceInfra.Changes;

namespace ServiceInfra.Commands.Writers;

/// <summary>One form of a change report.</summary>
/// <param name="reports">What to write.</param>
/// <param name="output">Where to.</param>
/// <param name="link">Where the full report can be seen; null where there is no such place.</param>
public delegate void ChangesWriter(ChangeReports reports, TextWriter output, Uri? link);
