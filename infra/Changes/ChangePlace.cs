namespace ServiceInfra.Changes;

/// <summary>Where a change stands in the catalog.</summary>
/// <param name="File">The file, from the repository's root.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="ChangedLine">The nearest added or edited line of the same entry; 0 where it has none, null where that is not known.</param>
public readonly record struct ChangePlace(string File, int Line, int Column, int? ChangedLine);
