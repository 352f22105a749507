namespace ServiceInfra.Documents;

/// <summary>
/// The text that nodes were read from. Nodes hold offsets alone; line and column are worked out here, and only for the few
/// that end up in a finding.
/// </summary>
public abstract class SourceText(string file)
{
    private int[]? _lineStarts;
    private (int Line, int Offset, int Column) _last;

    /// <summary>The file's name as the person gave it or as it was found, with forward slashes.</summary>
    public string File { get; } = file;

    /// <summary>Length of the text in the units that offsets count.</summary>
    public abstract int Length { get; }

    /// <summary>Line and column of an offset; an offset past the end is the end.</summary>
    public Position PositionAt(int offset)
    {
        _lineStarts ??= FindLineStarts();
        offset = Math.Clamp(offset, 0, Length);
        var index = Array.BinarySearch(_lineStarts, offset);
        var line = index >= 0 ? index : ~index - 1;
        // Findings are asked for in order, and a hostile file has all of them on one long line: count on from the one before.
        var (start, column) = _last.Line == line && _last.Offset <= offset && _last.Offset >= _lineStarts[line] ? (_last.Offset, _last.Column) : (_lineStarts[line], 0);
        column += CountCharacters(start, offset);
        _last = (line, offset, column);
        return new Position(line + 1, column + 1);
    }

    /// <summary>The text of a line without its line break, to show it to a person.</summary>
    /// <param name="line">The line's number, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text has no such line.</exception>
    public string LineAt(int line)
    {
        _lineStarts ??= FindLineStarts();
        ArgumentOutOfRangeException.ThrowIfLessThan(line, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(line, _lineStarts.Length);
        var end = line < _lineStarts.Length ? _lineStarts[line] : Length;
        return Slice(_lineStarts[line - 1], end).TrimEnd('\n', '\r');
    }

    /// <summary>The text between two offsets.</summary>
    public abstract string Slice(int start, int end);

    /// <summary>The offset behind the next line feed at or after <paramref name="from"/>; -1 when there is none.</summary>
    protected abstract int AfterNextLineFeed(int from);

    /// <summary>Number of Unicode code points between two offsets.</summary>
    protected abstract int CountCharacters(int start, int end);

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        for (var next = AfterNextLineFeed(0); next >= 0; next = AfterNextLineFeed(next))
            starts.Add(next);
        return [.. starts];
    }
}
