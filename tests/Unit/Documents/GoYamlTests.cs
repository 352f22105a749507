using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Documents;

/// <summary>
/// Where go-yaml, which kubectl and the API server read YAML with, and the parser here part ways: the verdicts and values are those of
/// kube-apiserver 1.37.2. tests/EndToEnd compares many more with a live server.
/// </summary>
public class GoYamlTests
{
    [Theory]
    [InlineData("m:\n  a: \"x\ny\"\n", "x y")]
    [InlineData("m:\n  a: \"x \n\n\n y\"\n", "x\n\ny")]
    [InlineData("m:\n  a: \"x\\\ny\"\n", "xy")]
    [InlineData("m:\n  a: \"x \\\n\ny\"\n", "x \ny")]
    [InlineData("m:\r\n  a: \"x\r\ny\"\r\n", "x y")]
    [InlineData("m:\n  a: \"x\u2028y\u0085z\"\n", "x\u2028y z")]
    [InlineData("m:\n  a: \"don\\'t\"\n", "don't")]
    [InlineData("m:\n  a: 'x\ny'\n", "x y")]
    [InlineData("m:\n  b: {c: d,\ne: f}\n  a: 1\n", "1")]
    [InlineData("m: {\nb: \"x ] } # \\\"\", # }\nc: [1,\n2],\na: yes\n}\n", "true")]
    [InlineData("m: {b: c,#}\n a: 5}\n", "5")]
    [InlineData("m: {#\nb: it's,\na: 5}\n", "5")]
    [InlineData("m:\n  b: \"x\"#y\n  a: 5\n", "5")]
    [InlineData("m: {b: &x c, a: *x, d: &y e, f: *y}\n", "c")]
    [InlineData("m:\n  a: |\n  \n   \n    x\n", "\n\nx\n")]
    [InlineData("m:\n  a: !!timestamp 2001-01-01\n", "2001-01-01")]
    [InlineData("m:\n  a: !!float .5\n", "0.5")]
    [InlineData("m:\n  a: !!bool 'on'\n", "true")]
    [InlineData("m:\n  '<<': {b: c}\n  a: d\n", "d")]
    [InlineData("m:\n  !!merge <<: {a: b}\n", "b")]
    public void What_it_takes_is_taken(string yaml, string value)
    {
        var document = Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml)));
        Assert.Null(document.Error);
        Assert.Equal(value, document.Root!["m"]!["a"]!.Text);
    }

    [Theory]
    [InlineData("a: b\u0007\n", 1, 5)]
    [InlineData("a: b # \u007f\n", 1, 8)]
    [InlineData("a: b\n# \u0080\n", 2, 3)]
    [InlineData("a: '\ufffe'\n", 1, 5)]
    [InlineData("a: !!int x\n", 1, 10)]
    [InlineData("a: !!int 1.0\n", 1, 10)]
    [InlineData("a: !!int 18446744073709551616\n", 1, 10)]
    [InlineData("a: !!int ''\n", 1, 10)]
    [InlineData("a: !!float 9223372036854775808\n", 1, 12)]
    [InlineData("a: !!bool 1\n", 1, 11)]
    [InlineData("a: !!null x\n", 1, 11)]
    [InlineData("a: !!timestamp x\n", 1, 16)]
    [InlineData("!!int x: y\n", 1, 7)]
    [InlineData("a: \"x\\/\"\n", 1, 6)]
    [InlineData("a: \"\\\\ \\uD83D\\uDE00\"\n", 1, 8)]
    [InlineData("%YAML 1.2\n---\na: b\n", 1, 1)]
    [InlineData("%YAML 1.1\n%OWN x\n---\na: b\n", 2, 1)]
    [InlineData("a: &b.c d\n", 1, 4)]
    [InlineData("a:\n-\tb: c\n", 2, 2)]
    [InlineData("a:\n- \t{b: c}\n", 2, 3)]
    [InlineData("a:\n-\n  \tb: c\n", 3, 3)]
    [InlineData("? a\n:\tb\n", 2, 2)]
    [InlineData("a: {'b' c}\n", 1, 5)]
    [InlineData("a: {'b'\n : c}\n", 1, 5)]
    [InlineData("a: {b: &c 'd' e }\n", 1, 8)]
    [InlineData("a: {b: !c, d: e}\n", 1, 11)]
    [InlineData("a: !! b\n", 1, 4)]
    [InlineData("a: {b:, c: d}\n", 1, 5)]
    [InlineData("a: {b: c?d}\n", 1, 8)]
    [InlineData("a: [:b]\n", 1, 5)]
    [InlineData("m:\n  a: |\n      \n    x\n", 4, 1)]
    public void What_it_refuses_is_refused_at_its_place(string yaml, int line, int column)
    {
        var error = Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Error;
        Assert.NotNull(error);
        Assert.Equal(new Position(line, column), error.Location.Position);
    }

    [Theory]
    [InlineData("--- {a: b}\n", 1, 5)]
    [InlineData("a: b\n--- !!map\nc: d\n", 2, 5)]
    [InlineData("%YAML 1.1\n---\na: b\n", 1, 1)]
    [InlineData("a: b\n...\nc: d\n", 3, 1)]
    [InlineData("a: b\n...\nc: d: e\n", 3, 5)]
    public void What_kubectl_alone_refuses_is_known(string yaml, int line, int column)
    {
        var document = YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))[^1];
        Assert.Null(document.Error);
        Assert.Equal(new Position(line, column), document.Kubectl!.Location.Position);
    }

    [Fact]
    public void A_text_of_many_lines_that_stand_too_far_left_is_read_in_time()
    {
        var yaml = "m:\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"  a{i}: \"x\ny\"\n"));
        Assert.Equal(200, Assert.Single(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml))).Root!["m"]!.Members.Count);
    }
}
