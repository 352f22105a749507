using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Documents;

public class YamlDocumentReaderTests
{
    [Theory]
    [InlineData("a: 1", NodeKind.Number, "1")]
    [InlineData("a: -0", NodeKind.Number, "0")]
    [InlineData("a: 010", NodeKind.Number, "8")]
    [InlineData("a: 0080", NodeKind.Number, "80")]
    [InlineData("a: 0x1F", NodeKind.Number, "31")]
    [InlineData("a: 0b11", NodeKind.Number, "3")]
    [InlineData("a: 0o17", NodeKind.Number, "15")]
    [InlineData("a: 1_000", NodeKind.Number, "1000")]
    [InlineData("a: 80.0", NodeKind.Number, "80")]
    [InlineData("a: 1e3", NodeKind.Number, "1000")]
    [InlineData("a: .5", NodeKind.Number, "0.5")]
    [InlineData("a: 1.", NodeKind.Number, "1")]
    [InlineData("a: 18446744073709551615", NodeKind.Number, "18446744073709551615")]
    [InlineData("a: 1:20", NodeKind.String, "1:20")]
    [InlineData("a: 2001-01-01", NodeKind.String, "2001-01-01")]
    [InlineData("a: 0x", NodeKind.String, "0x")]
    [InlineData("a: _1", NodeKind.String, "_1")]
    [InlineData("a: '1'", NodeKind.String, "1")]
    [InlineData("a: !!str 1", NodeKind.String, "1")]
    [InlineData("a: !!int '1'", NodeKind.Number, "1")]
    [InlineData("a: !own 1", NodeKind.String, "1")]
    [InlineData("a: !!binary aGk=", NodeKind.String, "hi")]
    [InlineData("a: yes", NodeKind.Boolean, "true")]
    [InlineData("a: Off", NodeKind.Boolean, "false")]
    [InlineData("a: tRUE", NodeKind.String, "tRUE")]
    [InlineData("a: y", NodeKind.String, "y")]
    [InlineData("a: None", NodeKind.String, "None")]
    [InlineData("a:", NodeKind.Null, "")]
    [InlineData("a: ~", NodeKind.Null, "")]
    [InlineData("a: NULL", NodeKind.Null, "")]
    [InlineData("a: |\n  x\n  y\n", NodeKind.String, "x\ny\n")]
    public void Scalars_are_what_kubectl_takes_them_for(string yaml, NodeKind kind, string text)
    {
        var value = Root(yaml)["a"]!;
        Assert.Equal((kind, text), (value.Kind, value.Text));
    }

    [Theory]
    [InlineData("a: .inf", 4)]
    [InlineData("a: *none", 4)]
    [InlineData("? [a]\n: b", 3)]
    [InlineData("<<: 1", 5)]
    public void What_kubectl_cannot_turn_into_json_is_an_error_at_its_place(string yaml, int column)
    {
        var error = Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Error!;
        Assert.Equal(new Position(1, column), error.Location.Position);
    }

    [Theory]
    [InlineData("a: &x 1\nb: *x", "b", 1, 7)]
    [InlineData("a: &x { c: 1 }\nb:\n  <<: *x\n", "b.c", 1, 12)]
    [InlineData("a: !!str  text", "a", 1, 11)]
    [InlineData("a: &x !!str text", "a", 1, 13)]
    [InlineData("a: # comment\n  b: c", "a.b", 2, 6)]
    [InlineData("a:\r\n  b: c\r\n  d: e\r\n", "a.d", 3, 6)]
    [InlineData("'商城': 前端\na: { b: '商城', c: 5 }", "a.c", 2, 18)]
    [InlineData("a: { '😀': x, b: 5 }", "a.b", 1, 17)]
    [InlineData("a:\t5", "a", 1, 4)]
    [InlineData("a: 'x'", "a", 1, 4)]
    [InlineData("- 1", "", 1, 1)]
    [InlineData("\uFEFFa: 5", "a", 1, 4)]
    [InlineData("a: [1, {b: 2}]", "a.1.b", 1, 12)]
    [InlineData("a: |\n  text", "a", 1, 4)]
    public void A_value_stands_where_its_text_stands(string yaml, string path, int line, int column)
    {
        var node = Root(yaml);
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = int.TryParse(step, out var index) ? node.Items[index] : node[step]!;
        Assert.Equal(new Position(line, column), node.Location.Position);
    }

    [Theory]
    [InlineData("a: 1\nb:\n  <<: { a: 2, c: 3 }\n  c: 4\n", "b", "a=2 c=4")]
    [InlineData("b:\n  c: 4\n  <<: { a: 2, c: 3 }\n", "b", "a=2 c=3")]
    [InlineData("b:\n  <<: [{ a: 1 }, { a: 2, c: 3 }]\n", "b", "c=3 a=1")]
    [InlineData("b:\n  '<<': 1\n", "b", "<<=1")]
    [InlineData("b: { on: 1, 5: 2 }", "b", "true=1 5=2")]
    [InlineData("b: { a: 1, a: 2 }", "b", "a=1 a=2")]
    public void Merge_keys_work_as_in_sigs_k8s_io_yaml(string yaml, string name, string members) =>
        Assert.Equal(members, string.Join(' ', Root(yaml)[name]!.Members.Select(m => $"{m.Name}={m.Value.Text}")));

    [Theory]
    [InlineData("", 0)]
    [InlineData("# only a comment", 0)]
    [InlineData("a: 1", 1)]
    [InlineData("---\na: 1\n---\n---\nb: 2\n", 3)]
    [InlineData("# comment\n---\na: 1", 1)]
    [InlineData("%YAML 1.1\n---\na: 1", 1)]
    [InlineData("a: 1\n--- # next\nb: 2\n...\n", 2)]
    [InlineData("a: |\n  ---\n  x\n", 1)]
    public void Documents_are_counted_as_kubectl_counts_them(string yaml, int count) =>
        Assert.Equal(count, YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml)).Count);

    [Fact]
    public void A_broken_document_leaves_the_others_readable()
    {
        var documents = YamlDocumentReader.Read(new Utf16Text("a.yaml", "a: 1\n---\nb: {{ x }\n---\nc: 3\n"));
        Assert.Equal(3, documents.Count);
        Assert.Equal("1", documents[0].Root!["a"]!.Text);
        Assert.Equal(3, documents[1].Error!.Location.Position.Line);
        Assert.Equal(new Position(5, 4), documents[2].Root!["c"]!.Location.Position);
    }

    [Theory]
    [InlineData("[", 100_000, DocumentProblem.Depth)]
    [InlineData("{a: ", 100_000, DocumentProblem.Depth)]
    [InlineData("- ", 100_000, DocumentProblem.Depth)]
    [InlineData("x", 10_000_000, DocumentProblem.Size)]
    [InlineData("\0", 10, DocumentProblem.Encoding)]
    public void Hostile_text_is_an_error_at_once(string part, int times, DocumentProblem problem)
    {
        var text = new Utf16Text("a.yaml", string.Concat(Enumerable.Repeat(part, times)));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(problem, Assert.Single(YamlDocumentReader.Read(text)).Error!.Problem);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("a: 1\nb: !![ c\n", 2)]
    [InlineData("? [\n1", 1)]
    [InlineData("- {\n|", 1)]
    public void What_the_parser_itself_trips_over_is_an_error_in_its_line(string yaml, int line)
    {
        var error = Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Error;
        Assert.NotNull(error);
        Assert.InRange(error.Location.Position.Line, line, line + 1);
    }

    [Fact]
    public void An_alias_bomb_is_an_error_at_once()
    {
        var yaml = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + string.Concat("abcdefghij".Select(c => $"{(char)(c + 1)}: &{(char)(c + 1)} [{string.Join(',', Enumerable.Repeat("*" + c, 10))}]\n"));
        Assert.Equal(DocumentProblem.Aliases, Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Error!.Problem);
    }

    private static Node Root(string yaml) => Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Root!;
}
