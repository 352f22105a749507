using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceInfra.Catalog;
using ServiceInfra.Changes;
using ServiceInfra.Changes.Rules;
using ServiceInfra.Changes.Sources;

namespace ServiceInfra.Commands.Writers;

/// <summary>Change reports for tools, and for the workflow that posts the comment.</summary>
public static class ChangesJson
{
    private const int MostBytes = 64 * 1024 * 1024, MostStacks = 50;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 16,
        RespectNullableAnnotations = true,
    };

    /// <summary>Writes reports.</summary>
    public static void Write(ChangeReports reports, TextWriter output, Uri? link) => output.Write(JsonSerializer.Serialize(reports, Options) + "\n");

    /// <summary>
    /// Reads reports that another run wrote, perhaps one of a fork's own code. Only the data is taken from it; the words for it are those of the
    /// rules that this program has.
    /// </summary>
    /// <exception cref="UnreadableException">The file is not such a report.</exception>
    public static ChangeReports Read(string path)
    {
        try
        {
            // A shell on Windows puts a byte order mark in front.
            var bytes = ManifestBytes.Read(path, TextReader.Null).Span;
            if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
            if (bytes.Length > MostBytes) throw new UnreadableException($"{path} has {bytes.Length / 1024 / 1024} MiB; no report is as large.");
            var reports = JsonSerializer.Deserialize<ChangeReports>(bytes, Options) ?? throw new JsonException("null");
            if (reports.Format != ChangeReports.CurrentFormat)
                throw new UnreadableException($"{path} has format {reports.Format}; this program reads {ChangeReports.CurrentFormat}. Let both workflows use the same version.");
            if (reports.Stacks.Count > MostStacks) throw new UnreadableException($"{path} has {reports.Stacks.Count} stacks; at most {MostStacks} fit into a comment.");
            if (HasHoles(reports)) throw new JsonException("null stands where an element of a list must be.");
            return reports with { Stacks = [.. reports.Stacks.Select(Trusted)] };
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new UnreadableException($"{path} is not a report that 'preview --format json' wrote: {e.Message}", e);
        }
    }

    // The reader holds members against their types, and not the elements of lists.
    private static bool HasHoles(ChangeReports reports) => HasHole(reports.Uncommitted) || HasHole(reports.Stacks)
        || reports.Stacks.Any(s => HasHole(s.ConsentNotes) || HasHole(s.Checked) || HasHole(s.NotChecked) || HasHole(s.Changes) || s.Changes.Any(c => HasHole(c.Consents)));

    private static bool HasHole<T>(IReadOnlyList<T> list) where T : class => list.Any(e => e is null);

    private static ChangeReport Trusted(ChangeReport report) => report with { Changes = [.. report.Changes.Select(Trusted)] };

    private static ChangeRecord Trusted(ChangeRecord change)
    {
        var rule = ChangeRules.ById.GetValueOrDefault(change.Rule) ?? ChangeRules.ById["other-change"];
        return change with { Rule = rule.Id, Classes = rule.Classes, Title = rule.Title, Why = rule.Why, Feels = rule.Feels, Do = rule.Do, Source = rule.Source };
    }
}
