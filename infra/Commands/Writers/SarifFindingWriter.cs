using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceInfra.Changes.Sources;
using ServiceInfra.Documents;
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
            SarifTool.Write(json, codes, findings);
            WriteNotifications(json, findings, codes);
            json.WriteString("columnKind", "unicodeCodePoints");
            var paths = RepositoryPaths.Here();
            json.WriteStartArray("results");
            foreach (var finding in findings)
                if (finding.Location is { } location) WriteResult(json, finding, location, codes.IndexOf(finding.Code), paths);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    // What an option or a variable says stands in no file, and GitHub takes no result without one: this is SARIF's place for it.
    private static void WriteNotifications(Utf8JsonWriter json, IReadOnlyList<Finding> findings, List<string> codes)
    {
        var settings = findings.Where(f => f.Location is null).ToList();
        if (settings.Count == 0) return;
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", settings.TrueForAll(f => f.Severity != Severity.Error));
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var finding in settings)
        {
            json.WriteStartObject();
            json.WriteStartObject("associatedRule");
            json.WriteString("id", finding.Code);
            json.WriteNumber("index", codes.IndexOf(finding.Code));
            json.WriteEndObject();
            json.WriteString("level", FindingText.Word(finding.Severity));
            json.WriteStartObject("message");
            json.WriteString("text", finding.File.Length > 0 ? $"{finding.File}: {FindingText.Sentence(finding)}" : FindingText.Sentence(finding));
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Finding finding, Location location, int ruleIndex, RepositoryPaths paths)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", FindingText.Word(finding.Severity));
        json.WriteStartObject("message");
        json.WriteString("text", FindingText.Sentence(finding));
        json.WriteEndObject();
        WriteLocation(json, finding, location, paths);
        json.WriteStartObject("properties");
        json.WriteString("stage", finding.Stage.ToString().ToLowerInvariant());
        if (finding.Kind is { } kind) json.WriteString("kind", kind.ToString());
        json.WriteNumber("document", finding.Document);
        json.WriteBoolean("hidden", finding.Hidden);
        if (finding.Stacks is { } stacks) ServiceJson.WriteTexts(json, "stacks", stacks);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, Finding finding, Location location, RepositoryPaths paths)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(paths.Of(location.File)));
        json.WriteEndObject();
        WriteRegion(json, location);
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

    private static void WriteRegion(Utf8JsonWriter json, Location location)
    {
        var position = location.Position;
        json.WriteStartObject("region");
        json.WriteNumber("startLine", position.Line);
        json.WriteNumber("startColumn", position.Column);
        if (TokenRange.Length(location) is > 0 and var length)
        {
            json.WriteNumber("endLine", position.Line);
            json.WriteNumber("endColumn", position.Column + length);
        }
        json.WriteEndObject();
    }

    // Relative names stay relative, so that a service finds them in its checkout.
    private static string Uri(string file)
    {
        var escaped = string.Join('/', file.Split('/').Select(System.Uri.EscapeDataString));
        return file.StartsWith('/') ? $"file://{escaped}" : escaped;
    }
}
