using System.Text;

namespace ServiceInfra.Commands.Writers;

/// <summary>A line of source fit for a terminal, and where the caret goes under it.</summary>
internal static class SourceExcerpt
{
    private const int Widest = 100, Before = 40;

    /// <summary>Cuts a long line around a column, and counts the cells up to it: tabs as four blanks, wide characters as two.</summary>
    /// <param name="line">The line.</param>
    /// <param name="column">The column, in characters from 1.</param>
    public static (string Line, int Caret) Cut(string line, int column)
    {
        var text = new StringBuilder();
        int caret = 0, at = 0, first = Math.Max(0, column - 1 - Before);
        // A line that fits is shown from its beginning.
        if (line.Length <= Widest) first = 0;
        if (first > 0)
        {
            text.Append('…');
            caret = 1;
        }
        foreach (var rune in line.EnumerateRunes())
        {
            if (at >= first + Widest)
            {
                text.Append('…');
                break;
            }
            if (at >= first)
            {
                if (at < column - 1) caret += Width(rune);
                text.Append(rune.Value == '\t' ? "    " : Rune.IsControl(rune) ? "�" : rune.ToString());
            }
            at++;
        }
        return (text.ToString(), caret);
    }

    // East Asian wide and full-width forms, roughly: what terminals draw over two cells.
    private static int Width(Rune rune) => rune.Value switch
    {
        '\t' => 4,
        (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) => 2,
        _ => 1,
    };
}
