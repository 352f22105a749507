using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>No text of a catalog begins a line of its own or moves a terminal's cursor: a runner obeys lines that begin with two colons.</summary>
public sealed class InertTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private const string Bad = """{ "services": { "x\n::warning::hi\u001b[31m": { "zz\n::error::f": 1 } } }""";

    private const string Good = """{ "services": { "web": { "alias": "a\u001b[31mRED\n::error::second", "description": "d\r::error::third", "selector": {}, "ports": [ { "port": 80 } ] } } }""";

    [Theory]
    [InlineData(Bad, "validate")]
    [InlineData(Bad, "validate", "--format", "github")]
    [InlineData(Bad, "validate", "--format", "junit")]
    [InlineData(Bad, "validate", "--format", "sarif")]
    [InlineData(Bad, "list")]
    [InlineData(Bad, "preview")]
    [InlineData(Bad, "render")]
    [InlineData(Bad, "show", "x\n::warning::hi")]
    [InlineData(Good, "list")]
    [InlineData(Good, "show", "web")]
    [InlineData(Good, "show", "x\n::warning::hi\u001b[31m")]
    [InlineData(Good, "preview")]
    public void Nothing_acts(string catalog, params string[] command)
    {
        var run = CommandRun.Of([.. command, "--catalog", _folder.Write("services.json", catalog)]);
        var text = run.Out + run.Error;
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain(text.Split('\n'), l => l.StartsWith("::", StringComparison.Ordinal) && !l.StartsWith("::error file=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_files_name_acts_no_more_than_its_text()
    {
        _folder.Write("in/a\n::error::x\u001b[31m.yaml", "kind: [");
        var run = CommandRun.Of("validate", "-f", Path.Combine(_folder.Path, "in"));
        Assert.Contains("a⏎::error::x\\u{1b}[31m.yaml", run.Out + run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out + run.Error);
    }
}
