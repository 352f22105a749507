using System.Text;
using ServiceInfra.Documents;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands;

/// <summary>Recognises templates of a Helm chart that were given where manifests are read: a template is no YAML until Helm has rendered it.</summary>
internal static class HelmTemplate
{
    private const string Fix = "Let Helm render it: \"helm template CHART | ServiceInfra validate -f -\".";
    private const int LongestShown = 60;

    // What an action of a chart begins with, "-" and blanks aside.
    private static readonly string[] Begins = [".", "$", "if ", "else", "end", "range ", "with ", "define ", "include ", "template ", "block ", "tpl ", "toYaml ", "printf ", "default ", "quote ", "required ", "lookup ", "/*"];

    /// <summary>Says of findings that come of a template what the file is, and what to do.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="findings">The run's findings.</param>
    /// <param name="first">Number of findings before the file was read.</param>
    public static void Recognise(string name, ReadOnlyMemory<byte> bytes, List<Finding> findings, int first)
    {
        if (findings.Count == first || FileDocuments.IsJson(name, bytes.Span) && !bytes.Span.TrimStart(" \t\r\n"u8).StartsWith("{{"u8)) return;
        if (Action(bytes.Span) is not { } action) return;
        for (var i = first; i < findings.Count; i++)
        {
            if (findings[i].Code == FindingCodes.NotYaml)
                findings[i] = findings[i] with { Message = $"this is a Helm template that has not been rendered: it has {action}, which is no YAML", Fix = Fix };
            // In quotes an action is YAML, and its text is judged.
            else if (findings[i].Message.Contains("{{", StringComparison.Ordinal))
                findings[i] = findings[i] with { Fix = "This is text of a Helm template that has not been rendered. " + Fix };
        }
    }

    // The first one, as it is written.
    private static string? Action(ReadOnlySpan<byte> text)
    {
        for (var from = 0; text[from..].IndexOf("{{"u8) is >= 0 and var at; from += at + 2)
        {
            var line = text[(from + at)..];
            if (line.IndexOf("\n"u8) is >= 0 and var newline) line = line[..newline];
            var length = line.IndexOf("}}"u8) is >= 0 and var close ? close + 2 : line.Length;
            var action = Encoding.UTF8.GetString(line[..Math.Min(length, LongestShown)]).TrimEnd();
            var inner = action.AsSpan(2).TrimStart('-').TrimStart();
            foreach (var word in Begins)
                if (inner.StartsWith(word, StringComparison.Ordinal)) return length > LongestShown ? action + "…" : action;
        }
        return null;
    }
}
