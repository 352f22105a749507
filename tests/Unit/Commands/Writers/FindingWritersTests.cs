using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using ServiceInfra.Commands;
using ServiceInfra.Commands.Writers;
using ServiceInfra.Documents;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Commands.Writers;

public class FindingWritersTests
{
    private static readonly Utf8Text Source = new("a,b/web.json", Encoding.UTF8.GetBytes("{\n\t\"商\": 80 }"));

    private static readonly Finding[] Findings =
    [
        new()
        {
            Code = "SVC203",
            Severity = Severity.Error,
            Stage = FindingStage.Validate,
            Kind = FieldErrorKind.Duplicate,
            Field = "spec.ports[1]",
            Message = "80/TCP is used twice: 100%",
            Fix = "Remove one.",
            Location = new Location(Source, 10),
            File = Source.File,
            Document = 2,
        },
        new() { Code = "SVC901", Severity = Severity.Note, Stage = FindingStage.Advice, Message = "a note with \u0001 in it", File = "settings" },
    ];

    [Fact]
    public void Text_is_what_editors_recognise() =>
        Assert.Equal("a,b/web.json(2,7): error SVC203: spec.ports[1]: 80/TCP is used twice: 100%. Remove one.\nsettings: note SVC901: a note with \\u{1} in it.\n3 documents: 1 error, 0 warnings, 1 note. \"explain CODE\" says more about a code.\n", Write(OutputFormat.Text));

    [Fact]
    public void On_a_terminal_the_line_is_shown_with_a_caret()
    {
        var text = Write(OutputFormat.Text, pretty: true).Split('\n');
        Assert.Contains("    \"商\": 80 }", text[1], StringComparison.Ordinal);
        // The tab takes four cells, the quotes and the colon one each, the wide character two.
        Assert.Equal("       | " + new string(' ', 10) + "^", System.Text.RegularExpressions.Regex.Replace(text[2], "\u001b\\[[0-9]*m", ""));
    }

    [Fact]
    public void Json_has_the_fixed_form()
    {
        using var json = JsonDocument.Parse(Write(OutputFormat.Json));
        Assert.Equal(3, json.RootElement.GetProperty("documents").GetInt32());
        var first = json.RootElement.GetProperty("findings")[0];
        Assert.Equal("""{"code":"SVC203","severity":"error","stage":"validate","kind":"Duplicate","field":"spec.ports[1]","message":"80/TCP is used twice: 100%","fix":"Remove one.","file":"a,b/web.json","document":2,"line":2,"column":7,"hidden":false}""", JsonSerializer.Serialize(first));
        Assert.Equal("warning", json.RootElement.GetProperty("findings")[1].GetProperty("severity").GetString());
    }

    [Fact]
    public void Github_gets_workflow_commands() =>
        Assert.Equal("::error file=a%2Cb/web.json,line=2,col=7,title=SVC203::spec.ports[1]: 80/TCP is used twice: 100%25. Remove one.\n::notice title=SVC901::settings: a note with \\u{1} in it.\n", Write(OutputFormat.Github));

    [Fact]
    public void Sarif_names_rule_place_and_text()
    {
        using var json = JsonDocument.Parse(Write(OutputFormat.Sarif));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("SVC203", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var place = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%2Cb/web.json", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(7, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal("""{"startLine":2,"startColumn":7,"endLine":2,"endColumn":9}""", JsonSerializer.Serialize(place.GetProperty("region")));
        Assert.Equal(1, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void Sarif_says_what_stands_in_no_file_of_the_run()
    {
        using var json = JsonDocument.Parse(Write(OutputFormat.Sarif));
        var invocation = Assert.Single(json.RootElement.GetProperty("runs")[0].GetProperty("invocations").EnumerateArray());
        Assert.True(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal("""[{"associatedRule":{"id":"SVC901","index":1},"level":"note","message":{"text":"settings: a note with \u0001 in it."}}]""", JsonSerializer.Serialize(invocation.GetProperty("toolConfigurationNotifications")));
    }

    [Fact]
    public void Sarif_explains_each_rule()
    {
        using var json = JsonDocument.Parse(Write(OutputFormat.Sarif));
        var rule = json.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
        Assert.Equal(FindingDocs.Title("SVC203"), rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.EndsWith(rule.GetProperty("help").GetProperty("markdown").GetString()!, FindingDocs.Explain("SVC203"), StringComparison.Ordinal);
        Assert.StartsWith(rule.GetProperty("fullDescription").GetProperty("text").GetString()!, rule.GetProperty("help").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("80 }", 2)]
    [InlineData("\"a\\\"b\": 1", 6)]
    [InlineData("'it''s'", 4)]
    [InlineData("name: web", 4)]
    [InlineData("\"商\"]", 3)]
    [InlineData("web", 3)]
    [InlineData("-1,", 2)]
    [InlineData("{ a: b }", 0)]
    [InlineData("\"open", 0)]
    [InlineData("|\n  text", 0)]
    [InlineData("", 0)]
    public void A_region_ends_with_its_word(string text, int length)
    {
        Assert.Equal(length, TokenRange.Length(new Location(new Utf8Text("a", Encoding.UTF8.GetBytes("  " + text)), 2)));
        Assert.Equal(length, TokenRange.Length(new Location(new Utf16Text("a", "  " + text), 2)));
    }

    [Fact]
    public void A_long_word_has_no_end() => Assert.Equal(0, TokenRange.Length(new Location(new Utf16Text("a", new string('x', 100_000)), 0)));

    [Fact]
    public void Junit_has_a_failed_case_for_each_error()
    {
        var xml = XDocument.Parse(Write(OutputFormat.Junit)).Root!;
        Assert.Equal(("2", "1"), (xml.Attribute("tests")!.Value, xml.Attribute("failures")!.Value));
        Assert.Equal("SVC203", Assert.Single(xml.Descendants("failure")).Attribute("type")!.Value);
    }

    [Fact]
    public void Nothing_wrong_is_a_document_of_its_own_in_each_format()
    {
        foreach (var format in Enum.GetValues<OutputFormat>())
        {
            var output = new StringWriter { NewLine = "\n" };
            FindingWriters.For(format, new JudgedScope()).Write(output, [], 1);
            if (format is OutputFormat.Json or OutputFormat.Sarif) JsonDocument.Parse(output.ToString()).Dispose();
            else if (format == OutputFormat.Junit) Assert.Equal("0", XDocument.Parse(output.ToString()).Root!.Attribute("failures")!.Value);
            else Assert.DoesNotContain("error", output.ToString(), StringComparison.Ordinal);
        }
    }

    private static string Write(OutputFormat format, bool pretty = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        FindingWriters.For(format, new JudgedScope { IsPretty = pretty }).Write(output, Findings, 3);
        return output.ToString();
    }
}
