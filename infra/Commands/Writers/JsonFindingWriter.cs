using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>The JSON form: documents, and findings with the API's own words. Everything that is no error is a warning here.</summary>
/// <param name="stacks">The stacks that were judged together, which the form then has a member for; empty where it was one.</param>
public sealed class JsonFindingWriter(IReadOnlyList<string> stacks) : IFindingWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public void Write(TextWriter output, IReadOnlyList<Finding> findings, int documents)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("documents", documents);
            if (stacks.Count > 0) ServiceJson.WriteTexts(json, "stacks", stacks);
            json.WriteStartArray("findings");
            foreach (var finding in findings) WriteFinding(json, finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        // The form knows two words, and what reads it does: a note, which text and SARIF call one, is a warning of the stage "advice" here.
        json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("stage", StageName(finding.Stage));
        if (finding.Kind is { } kind) json.WriteString("kind", kind.ToString());
        if (finding.Field.Length > 0) json.WriteString("field", finding.Field);
        if (finding.Path.Length > 0) json.WriteString("path", finding.Path);
        json.WriteString("message", finding.Message);
        if (finding.Fix.Length > 0) json.WriteString("fix", finding.Fix);
        json.WriteString("file", FindingText.File(finding));
        json.WriteNumber("document", finding.Document);
        if (finding.Location is { } location)
        {
            var position = location.Position;
            json.WriteNumber("line", position.Line);
            json.WriteNumber("column", position.Column);
        }
        json.WriteBoolean("hidden", finding.Hidden);
        if (finding.Stacks is { } some) ServiceJson.WriteTexts(json, "stacks", some);
        json.WriteEndObject();
    }

    private static string StageName(FindingStage stage) => stage switch
    {
        FindingStage.Catalog => "catalog",
        FindingStage.Decode => "decode",
        FindingStage.Validate => "validate",
        FindingStage.Warning => "warning",
        _ => "advice",
    };
}
