using System.Text.Json;
using ServiceInfra.Validation;

namespace ServiceInfra.Commands.Writers;

/// <summary>SARIF's description of this program, with the rules that have findings and what <c>explain</c> says of each.</summary>
internal static class SarifTool
{
    /// <summary>Writes it.</summary>
    /// <param name="json">Receives it.</param>
    /// <param name="codes">The rules, in the order that results refer to.</param>
    /// <param name="findings">What was found.</param>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<string> codes, IReadOnlyList<Finding> findings)
    {
        var worst = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var finding in findings)
            if (!worst.TryGetValue(finding.Code, out var severity) || finding.Severity < severity) worst[finding.Code] = finding.Severity;
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ServiceInfra");
        json.WriteString("version", typeof(SarifTool).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules");
        foreach (var code in codes) WriteRule(json, code, worst[code]);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, string code, Severity severity)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (FindingDocs.Explain(code) is { } section)
        {
            // Behind the heading: what it means, an example, the fix.
            var help = section[(section.IndexOf('\n') + 1)..].Trim();
            Text(json, "shortDescription", FindingDocs.Title(code)!);
            Text(json, "fullDescription", help.Split("\n\n")[0]);
            json.WriteStartObject("help");
            json.WriteString("text", help);
            json.WriteString("markdown", help);
            json.WriteEndObject();
        }
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", FindingText.Word(severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
