using System.Text;
using CsCheck;
using ServiceInfra.Documents;
using Xunit;

namespace ServiceInfra.Tests.Documents;

/// <summary>What the quick readers read, they read as the thorough ones behind them do; whatever else there is, they leave to those.</summary>
public class TwinReadersTests
{
    private const long Samples = 20_000;

    private static readonly string[] YamlPieces =
    [
        ": ", "- ", "\n", " ", "  ", "'", "\"", "#", " #", "&a ", "*a", "!!str ", "|", "|\n", ">", "? ", "[", "]", "{", "}", ",", "%", "@", "`", "~", "null", "yes", "0x1f", "010",
        "1_0", "1e3", ".5", "+1", "-0", "\t", "\r\n", "é", "---", "...", "--- a", "<<: ", "=", "y: n", "\\", "''", "中", "😀", "12:30", "2020-01-01", "-", "--", "::", "a:b", "$x",
        "0o7", "0b1", "1.", "1e400", "!", "|-", "\ufeff", "a: b\n", "\n  ", "\n-", "\u0085", "\u2028",
    ];

    private static readonly string[] JsonPieces =
    [
        "\"", "\\", "\\u0041", "\\ud800", "\\ud83d\\ude00", "\\n", "\\x", "//c\n", "/*c*/", "/*", "//", ",", "}", "{", "[", "]", "0", "01", "-", "-0", "1e5", "1.", "1.5e+3", ".5",
        "true", "tru", "null", " ", "\n", "\r", "\t", "\u2028", "é", "\u00a0", "\u0001", ":", "\"a\":1,", "\"a\":", "\0", "\ufeff", "NaN", "'", "/",
    ];

    [Fact]
    public void Yaml_is_read_alike()
    {
        var read = 0;
        MutatedText.Of(".yaml", YamlPieces).Sample(yaml =>
        {
            var text = new Utf16Text("a.yaml", yaml);
            foreach (var chunk in YamlDocumentSplitter.Split(text.Text))
                if (new YamlBlockReader(text, new NameTable(), new MemberBuilder()).Read(chunk.Start, chunk.End) is { } quick)
                {
                    Interlocked.Increment(ref read);
                    var thorough = new YamlTreeBuilder(text, chunk.Start, chunk.End);
                    Assert.Equal(NodeText.Of(thorough.ReadDocument()!), NodeText.Of(quick));
                    Assert.Null(thorough.ReadDocument());
                }
        }, iter: Samples);
        Assert.True(read > Samples / 20, $"only {read} were read quickly: this proves nothing");
    }

    [Fact]
    public void Whatever_the_parser_trips_over_comes_out_as_an_error() =>
        Gen.Char["[]{}-?:,ab &*!|>'\"%@`#\n\t1"].Array[1, 12].Select(c => new string(c))
            .Sample(yaml => Assert.All(YamlDocumentReader.Read(new Utf16Text("a.yaml", yaml)), d => Assert.True(d.Root is null != (d.Error is null))), iter: 5 * Samples);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Json_is_read_alike(bool lenient)
    {
        var read = 0;
        MutatedText.Of(".json", JsonPieces).Sample(json =>
        {
            var text = new Utf8Text("a.json", Encoding.UTF8.GetBytes(json));
            if (new JsonTreeReader(text, new NameTable(), JsonDocumentReader.MaxDepth, lenient).ReadOnly() is not { } quick) return;
            Interlocked.Increment(ref read);
            Assert.Equal(NodeText.Of(ThoroughJsonReader.Read(text, lenient)), NodeText.Of(quick));
        }, iter: Samples);
        Assert.True(read > Samples / 20, $"only {read} were read quickly: this proves nothing");
    }
}
