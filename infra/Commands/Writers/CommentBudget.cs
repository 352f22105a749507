using System.Text;

namespace ServiceInfra.Commands.Writers;

/// <summary>
/// Fits sections into the characters that a comment may have: rows are taken whole, from the first section on, so what is left out is what
/// matters least; every section that is opened is closed.
/// </summary>
public static class CommentBudget
{
    /// <summary>UTF-16 units: GitHub takes 65,536 and counts characters.</summary>
    public const int Limit = 60_000;

    // Room for the line that says what was left out.
    private const int Reserve = 400;

    /// <summary>The sections between a head and a tail.</summary>
    internal static string Compose(string head, IReadOnlyList<CommentSection> sections, string tail, string link)
    {
        var left = Limit - head.Length - tail.Length - link.Length - Reserve;
        var text = new StringBuilder(head);
        var omitted = new List<string>();
        foreach (var section in sections)
        {
            var count = Fitting(section, left);
            if (count < section.Rows.Count) omitted.Add($"{(count == 0 ? "all" : $"{section.Rows.Count - count} of")} {section.Rows.Count} {section.Name}");
            if (count == 0) continue;
            var start = text.Length;
            text.Append(section.Open).AppendJoin("", section.Rows.Take(count)).Append(section.Close);
            left -= text.Length - start;
        }
        text.Append(tail);
        if (omitted.Count > 0) text.Append($"Left out, for the size of a comment: {string.Join(", ", omitted)}.{(link.Length > 0 ? " " : "")}");
        return text.Append(link).ToString().TrimEnd() + "\n";
    }

    private static int Fitting(CommentSection section, int left)
    {
        left -= section.Open.Length + section.Close.Length;
        var count = 0;
        while (count < section.Rows.Count && (left -= section.Rows[count].Length) >= 0) count++;
        return count;
    }
}
