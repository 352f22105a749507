using System.Text;
using System.Text.Json;
using ServiceInfra.Changes;
using ServiceInfra.Manifests;

namespace ServiceInfra.Commands.Writers;

/// <summary>A preview for tools.</summary>
public static class PreviewJson
{
    /// <summary>Writes a report.</summary>
    public static void Write(PreviewReport report, Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options)) Write(report, json);
        terminal.Out.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Write(PreviewReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("stack", report.Stack);
        json.WriteString("against", report.Against);
        json.WriteStartObject("summary");
        foreach (var action in Enum.GetValues<ChangeAction>()) json.WriteNumber(action.ToString().ToLowerInvariant(), report.Count(action));
        json.WriteEndObject();
        json.WriteStartArray("changes");
        foreach (var change in report.Changes) Write(change, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(ObjectChange change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("action", change.Action.ToString().ToLowerInvariant());
        json.WriteString("kind", change.Object.Kind);
        json.WriteString("namespace", change.Object.Namespace);
        json.WriteString("name", change.Object.Name);
        json.WriteStartArray("fields");
        foreach (var field in change.Fields)
        {
            json.WriteStartObject();
            json.WriteString("path", field.Path);
            json.WriteString("old", field.Old);
            json.WriteString("new", field.New);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
