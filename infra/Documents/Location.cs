namespace ServiceInfra.Documents;

/// <summary>A place in a file, still as an offset: cheap to hold, turned into line and column when it is shown.</summary>
/// <param name="Source">The text.</param>
/// <param name="Offset">The offset in it.</param>
public readonly record struct Location(SourceText Source, int Offset)
{
    /// <summary>The file's name.</summary>
    public string File => Source.File;

    /// <summary>Line and column.</summary>
    public Position Position => Source.PositionAt(Offset);
}
