using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>SARIF 2.1.0, the form that code-scanning services take.</summary>
public sealed class SarifFindingWriter : IFindingWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            var codes = findings.Select(f => f.Code).Distinct().Order(StringComparer.Ordinal).ToList();
            WriteTool(json, codes);
            json.WriteString("columnKind", "unicodeCodePoints");
            json.WriteStartArray("results");
            foreach (var finding in findings) WriteResult(json, finding, codes.IndexOf(finding.Code));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteTool(Utf8JsonWriter json, List<string> codes)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ServiceInfra");
        json.WriteString("version", typeof(SarifFindingWriter).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code);
            if (FindingDocs.Title(code) is { } title)
            {
                json.WriteStartObject("shortDescription");
                json.WriteString("text", title);
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, int ruleIndex)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", FindingText.Word(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", FindingText.Sentence(finding));
        json.WriteEndObject();
        WriteLocation(json, finding);
        json.WriteStartObject("properties");
        json.WriteString("stage", finding.Stage.ToString().ToLowerInvariant());
        if (finding.Kind is { } kind) json.WriteString("kind", kind.ToString());
        json.WriteNumber("document", finding.Document);
        json.WriteBoolean("hidden", finding.Hidden);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding)
    {
        var file = FindingText.File(finding);
        if (file.Length == 0) return;
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(file));
        json.WriteEndObject();
        if (finding.Location is { } location)
        {
            var position = location.Position;
            json.WriteStartObject("region");
            json.WriteNumber("startLine", position.Line);
            json.WriteNumber("startColumn", position.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        var where = FindingText.Where(finding);
        if (where.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", where);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // Relative names stay relative, so that a service finds them in its checkout.
    private static string Uri(string file)
    {
        var escaped = string.Join('/', file.Split('/').Select(System.Uri.EscapeDataString));
        return file.StartsWith('/') ? $"file://{escaped}" : escaped;
    }
}
