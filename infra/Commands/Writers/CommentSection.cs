namespace ServiceInfra.Commands.Writers;

/// <summary>A part of a comment: rows between an opening and a closing, which appear only with at least one row.</summary>
/// <param name="Name">What its rows are, in the line that says what was left out.</param>
/// <param name="Open">What stands before the rows.</param>
/// <param name="Rows">The rows, each whole or not at all.</param>
/// <param name="Close">What stands behind the rows.</param>
internal sealed record CommentSection(string Name, string Open, IReadOnlyList<string> Rows, string Close);
