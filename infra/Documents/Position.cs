namespace ServiceInfra.Documents;

/// <summary>A place in a text: line and column from 1, columns counted in characters (Unicode code points).</summary>
public readonly record struct Position(int Line, int Column);
