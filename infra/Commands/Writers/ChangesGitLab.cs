using System.Text;
using System.Text.Json;
using ServiceInfra.Changes;
using ServiceInfra.Manifests;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>Change reports as GitLab's code quality report: an array of issues with fingerprint and severity.</summary>
public static class ChangesGitLab
{
    /// <summary>Writes reports.</summary>
    public static void Write(ChangeReports reports, TextWriter output, Uri? link)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options))
        {
            json.WriteStartArray();
            // GitLab shows one issue of those with equal fingerprints: a change on several stacks is one already, and what differs between them is not.
            foreach (var alike in ChangeWords.Shared(reports).GroupBy(s => ChangeWords.Fingerprint(s.Change)))
                if (alike.ToArray() is [var only]) Write(only.Change, alike.Key, "", json);
                else
                    foreach (var shared in alike) WriteOne(shared, json);
            json.WriteEndArray();
        }
        output.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void WriteOne(SharedChange shared, Utf8JsonWriter json)
    {
        var stacks = string.Join(", ", shared.Stacks);
        Write(shared.Change, ChangeWords.Fingerprint(shared.Change, stacks), $" ({stacks})", json);
    }

    private static void Write(ChangeRecord change, string fingerprint, string where, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("description", VisibleText.Of(ChangeWords.Sentence(change) + where));
        json.WriteString("check_name", change.Rule);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", Severity(change));
        json.WriteStartObject("location");
        json.WriteString("path", change.File);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", change.Line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Severity(ChangeRecord change) => change.Worst switch
    {
        // What is agreed to is worth a look and no more, as in the other forms.
        <= ChangeClass.Later when change.IsAgreed => "major",
        ChangeClass.Refused => "blocker",
        ChangeClass.Breaks or ChangeClass.Opens => "critical",
        ChangeClass.Closes or ChangeClass.Later => "major",
        ChangeClass.Reroutes => "minor",
        _ => "info",
    };
}
