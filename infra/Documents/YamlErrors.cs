using YamlDotNet.Core;

namespace ServiceInfra.Documents;

/// <summary>Puts the parser's errors into words for the person who has to mend them, at the place where that is done.</summary>
/// <param name="chunk">The text that was read.</param>
internal sealed class YamlErrors(string chunk)
{
    private const string NotYaml = "this is not YAML: ";

    /// <summary>What is wrong, what to do, and where in the chunk.</summary>
    public (string Message, int Offset) Explain(YamlException e)
    {
        var at = Math.Min((int)e.Start.Index, chunk.Length);
        var (message, offset) = Conflict() ?? (MessageOf(e) switch
        {
            var m when Has(m, "tab") => Tab(Has(m, "violate") ? (int)e.End.Index : 0),
            var m when Has(m, "invalid mapping") || Has(m, "mapping values are not allowed") => Mapping(at),
            var m when Has(m, "expected key") => Key(at),
            var m when Has(m, "unexpected end of stream") || Has(m, "wrong indentation") => ($"the {(At(at) == '"' ? "\"" : "'")} that begins here is never closed. Write another one at its end; one within the text is {(At(at) == '"' ? "\\\"" : "''")}.", at),
            var m when Has(m, "unknown escape") => ("a \"\\\" in double quotes begins an escape, and this is none. Write \"\\\\\" for the character itself, or take single quotes.", Escape(at)),
            var m when Has(m, "expected ',' or") => ("a \",\" or the closing bracket is missing. Each bracket that opens must be closed, and each item but the last ends in \",\".", at),
            var m when Has(m, "expected '-'") => ("a name where the list's next \"- \" should be. Indent the list's items alike, and the names that follow it less.", at),
            var m when Has(m, "anchor or alias") => ("\"*\" and \"&\" begin an alias or an anchor, and none follows. Put the text in quotes.", at),
            var m when Has(m, "cannot start any token") => ($"\"{At(at)}\" can begin nothing here. Put the text in quotes.", at),
            var m => (Known(m), at),
        });
        return (NotYaml + message, offset);
    }

    private static bool Has(string message, string words) => message.Contains(words, StringComparison.OrdinalIgnoreCase);

    // The parser puts the position in front, which the finding says better.
    private static string MessageOf(YamlException e)
    {
        var end = e.Message.StartsWith('(') ? e.Message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (end < 0 ? e.Message : e.Message[(end + 3)..]).TrimEnd('.');
    }

    private static string Known(string message) => $"{(message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "it cannot be read")}.";

    private char At(int offset) => offset < chunk.Length ? chunk[offset] : '\n';

    private int LineStart(int offset) => offset == 0 ? 0 : chunk.LastIndexOf('\n', offset - 1) + 1;

    private ReadOnlySpan<char> Line(int start)
    {
        var rest = chunk.AsSpan(start);
        return rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;
    }

    // Left by a merge: what else is wrong with the file counts little.
    private (string, int)? Conflict()
    {
        for (var at = 0; at >= 0 && at < chunk.Length; at = chunk.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : -1)
            if (Line(at).StartsWith("<<<<<<< ") || Line(at).StartsWith(">>>>>>> ")) return ("this line marks a conflict that a merge has left. Resolve it.", at);
        return null;
    }

    // The first one in an indentation, unless the parser says where: of a whole map it tells the beginning.
    private (string, int) Tab(int from)
    {
        for (var at = LineStart(Math.Min(from, chunk.Length)); at >= 0 && at < chunk.Length; at = chunk.IndexOf('\n', at) is >= 0 and var feed ? feed + 1 : -1)
        {
            var line = Line(at);
            if (line[..(line.Length - line.TrimStart().Length)].IndexOf('\t') is >= 0 and var tab) return ("a tab cannot indent. Write spaces.", at + tab);
        }
        return ("a tab cannot indent. Write spaces.", from);
    }

    // A ":" that makes a name of something within, or behind, a plain text.
    private (string, int) Mapping(int at)
    {
        var start = LineStart(at);
        var before = start == 0 ? -1 : LineStart(start - 1);
        if (before >= 0 && GluedColon(Line(before)) is >= 0 and var glued) return (Glued, before + glued);
        if (GluedColon(Line(start)) is >= 0 and var own && start + own < at) return (Glued, start + own);
        return chunk.AsSpan(start, at - start).Contains(": ", StringComparison.Ordinal)
            ? ("a second \":\" in one line. Put the text in quotes, or begin a new line.", at)
            : ("a \":\" where none can be: this line is indented further than the one before, which has a value already. Check the indentation, or put the text in quotes.", at);
    }

    private (string, int) Key(int at)
    {
        var start = LineStart(at);
        if (GluedColon(Line(start)) is >= 0 and var glued) return (Glued, start + glued);
        var before = chunk.AsSpan(start, at - start).Trim();
        if (before.Length > 0 && before[^1] is '\'' or '"') return ($"the text ends at this {before[^1]}, and something follows. Write {(before[^1] == '\'' ? "''" : "\\\"")} for one within the text.", at - 1);
        return ("a name and its \":\" should be here. Check that the line is indented like those it belongs to.", at);
    }

    private const string Glued = "a blank is missing behind this \":\".";

    // Where "name:value" or "- name:value" has its colon, of a line that is nothing else; -1 elsewhere.
    private static int GluedColon(ReadOnlySpan<char> line)
    {
        var at = 0;
        while (at < line.Length && line[at] is ' ' or '-') at++;
        var name = at;
        while (at < line.Length && (char.IsAsciiLetterOrDigit(line[at]) || line[at] is '.' or '/' or '-' or '_')) at++;
        return at > name && at + 1 < line.Length && line[at] == ':' && !char.IsWhiteSpace(line[at + 1]) && !line[at..].Contains(": ", StringComparison.Ordinal) ? at : -1;
    }

    private int Escape(int quote)
    {
        for (var at = quote + 1; at < chunk.Length - 1; at++)
        {
            if (chunk[at] != '\\') continue;
            if (!"0abtnvfre \"/\\N_LPxuU\n\r\t'".Contains(chunk[at + 1], StringComparison.Ordinal)) return at;
            at++;
        }
        return quote;
    }
}
