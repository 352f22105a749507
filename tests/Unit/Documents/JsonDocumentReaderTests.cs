using System.Text;
using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Documents;

public sealed class JsonDocumentReaderTests
{
    [Theory]
    [InlineData("{\"a\":1}", "a", 1, 6)]
    [InlineData("{\r\n  \"a\": 1\r\n}", "a", 2, 8)]
    [InlineData("\uFEFF{ \"a\": 1 }", "a", 1, 8)]
    [InlineData("{ \"中文\": \"商城\", \"a\": 1 }", "a", 1, 20)]
    [InlineData("{ \"😀\": 0, \"a\": 1 }", "a", 1, 16)]
    [InlineData("{\t\"a\":\t1}", "a", 1, 8)]
    [InlineData("// c\n{ /* é */ \"a\": 1, }", "a", 2, 16)]
    public void Columns_count_characters(string json, string name, int line, int column) =>
        Assert.Equal(new Position(line, column), Read(json)[name]!.Location.Position);

    [Fact]
    public void A_names_place_is_its_own() => Assert.Equal(new Position(2, 3), Read("{ \"x\": 0,\n  \"a\": 1 }").Find("a")!.Value.KeyLocation.Position);

    [Fact]
    public void Repeated_names_are_kept_and_the_last_one_is_found()
    {
        var node = Read("""{ "a": 1, "b": 2, "a": 3 }""");
        Assert.Equal(3, node.Members.Count);
        Assert.Equal("3", node["a"]!.Text);
        Assert.Equal("a", Assert.Single(node.RepeatedMembers()).Name);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("   \n", 2, 1)]
    [InlineData("{ \"a\": }", 1, 8)]
    [InlineData("{ \"a\": 1 } x", 1, 12)]
    [InlineData("{\n \"a\": 1\n \"b\": 2 }", 3, 2)]
    [InlineData("{ \"a\": \0 }", 1, 8)]
    [InlineData("{ \"a\": \"\\ud800\" }", 1, 8)]
    public void What_is_no_JSON_is_refused_where_it_goes_wrong(string json, int line, int column) =>
        Assert.Equal(new Position(line, column), Assert.Throws<DocumentException>(() => Read(json)).Location.Position);

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_where_they_stand()
    {
        var bytes = Encoding.UTF8.GetBytes("{\n \"é\": \"x\" }");
        bytes[Array.IndexOf(bytes, (byte)'x')] = 0xFF;
        var e = Assert.Throws<DocumentException>(() => JsonDocumentReader.Read(new Utf8Text("f", bytes)));
        Assert.Equal(new Position(2, 8), e.Location.Position);
        Assert.Equal("this is not UTF-8. Save the file as UTF-8.", e.Message);
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_too_deep_and_no_crash() =>
        Assert.Equal("this is nested more than 64 levels deep.", Assert.Throws<DocumentException>(() => Read(new string('[', 100_000))).Message);

    [Fact]
    public void Comments_are_refused_where_the_format_has_none() =>
        Assert.Throws<DocumentException>(() => JsonDocumentReader.Read(new Utf8Text("f", "{ /* no */ }"u8.ToArray()), allowComments: false));

    private static Node Read(string json) => JsonDocumentReader.Read(new Utf8Text("f", Encoding.UTF8.GetBytes(json)));
}
