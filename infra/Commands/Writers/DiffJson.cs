using System.Text;
using System.Text.Json;
using ServiceInfra.Changes;
using ServiceInfra.Manifests;

namespace ServiceInfra.Commands.Writers;

/// <summary>The difference between two stacks for tools.</summary>
public static class DiffJson
{
    /// <summary>Writes a difference.</summary>
    public static void Write(StackDifference difference, Terminal terminal)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonManifestWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("left", difference.Left);
            json.WriteString("right", difference.Right);
            json.WriteNumber("same", difference.Same);
            json.WriteStartArray("differences");
            foreach (var row in difference.Rows) Write(row, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        terminal.Out.Write(Encoding.UTF8.GetString(buffer.ToArray()) + "\n");
    }

    private static void Write(StackDifferenceRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", row.Kind);
        json.WriteString("service", row.Service);
        json.WriteString("key", row.Key);
        json.WriteString("field", row.Field);
        json.WriteString("left", row.Left);
        json.WriteString("right", row.Right);
        json.WriteEndObject();
    }
}
