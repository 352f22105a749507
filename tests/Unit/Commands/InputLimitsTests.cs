using System.Text;
using ServiceInfra.Commands;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>Files made to hurt are refused before they are read, and honest ones are not.</summary>
public class InputLimitsTests
{
    private const int Most = InputLimits.MostDocuments;

    [Theory]
    [InlineData("a.yaml", "", "---\n", "", 1)]
    [InlineData("a.yaml", "", "--- \r\n", "", 1)]
    [InlineData("a.yaml", "kind: List\nitems:\n", "- {}\n", "", 1)]
    [InlineData("a.yaml", "items:\n# one\n\n", "  -\n    kind: Service\n", "", 1)]
    [InlineData("a.yaml", "items:\r\n", "- a: b\r\n  c: d\r\n", "kind: List\r\n", 1)]
    [InlineData("a.json", "{\"kind\":\"List\",\"items\":[{}", ",{\"a\":{},\"b\":{},\"c\":{}}", "]}", 2)]
    [InlineData("a.json", "{\"kind\":\"List\",\"items\":[{}", ",{\"a\":{},\"b\":{},\"c\":{}}", "", 2)]
    [InlineData("a.json", "{\"items\":[{\"items\":[{}", ",{\"a\":{},\"b\":{},\"c\":{}}", "]}]}", 3)]
    [InlineData("a.json", "{\"a\":[1,2],\"items\":[{\"items\":[]}", ",{\"a\":{},\"b\":{},\"c\":{}}", "],\"kind\":\"List\"}", 2)]
    [InlineData("a.json", "", "{\"a\":{},\"b\":{},\"c\":{}}", "", 1)]
    [InlineData("stdin", "", "{\"a\":{},\"b\":{},\"c\":{}} ", "", 1)]
    public void Documents_are_counted(string name, string before, string one, string after, int ahead)
    {
        Assert.Null(Check(name, before, one, Most - ahead, after));
        var finding = Check(name, before, one, Most + 1 - ahead + 1, after);
        Assert.Equal((FindingCodes.TooLarge, Severity.Error, name), (finding?.Code, finding?.Severity, finding?.Location?.File));
        Assert.Contains($"more than {Most} documents", finding!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.yaml", "kind: Service\nspec:\n  ports:\n", "  - port: 80\n", "")]
    [InlineData("a.yaml", "kind: Service\nspec:\n  items:\n", "  - port: 80\n", "")]
    [InlineData("a.yaml", "kind: Service\nmetadata:\n  annotations:\n    a: |\n", "      --- \n", "")]
    [InlineData("a.yaml", "items:\n- ports:\n", "  - port: 80\n", "")]
    [InlineData("a.yaml", "items: []\nx:\n", "- port: 80\n", "")]
    [InlineData("a.json", "{\"spec\":{\"ports\":[0", ",{\"a\":{},\"b\":{},\"c\":{}}", "]}}")]
    [InlineData("a.json", "{\"spec\":{\"items\":[0", ",{\"a\":{},\"b\":{},\"c\":{}}", "]}}")]
    [InlineData("a.json", "[{}", ",{\"a\":{},\"b\":{},\"c\":{}}", "]")]
    [InlineData("a.yaml", "a: '", "{ ", "\n'")]
    public void Other_things_are_not(string name, string before, string one, string after) =>
        Assert.Null(Check(name, before, one, one == "{ " ? InputLimits.MostBrackets : Most + 10, after));

    [Theory]
    [InlineData("a.yaml", "a: b\nports: [", "{port: 0}, ", "]\n", 2)]
    [InlineData("stdin", "{ports: [", "{port: 0}, ", "]}\n", 1)]
    public void Brackets_of_a_line_of_YAML_are_counted(string name, string before, string one, string after, int line)
    {
        var finding = Check(name, before, one, InputLimits.MostBrackets, after);
        Assert.Equal($"{name}({line},1): error SVC057: this line has more than {InputLimits.MostBrackets} brackets, and nothing of the file was read. Break the line, or write JSON.", FindingText.Line(finding!));
    }

    [Fact]
    public void What_is_small_is_read_and_not_counted() => Assert.Null(Check("a.json", "", "{}", Most + 10, ""));

    [Fact]
    public void A_file_that_is_refused_is_an_error_and_not_nothing()
    {
        using var folder = new TemporaryFolder();
        var output = new StringWriter();
        var path = folder.Write("a.yaml", string.Concat(Enumerable.Repeat("---\n", Most + 1)));
        Assert.Equal(1, new ValidateManifests(new ValidateManifestsOptions { Paths = [path] }).Run(output, TextWriter.Null, TextReader.Null));
        Assert.Contains($"({Most + 1},1): error SVC057: the file has more than {Most} documents", output.ToString(), StringComparison.Ordinal);
    }

    private static Finding? Check(string name, string before, string one, int count, string after) =>
        InputLimits.Check(name, Encoding.UTF8.GetBytes(before + new StringBuilder(one.Length * count).Insert(0, one, count) + after));
}
