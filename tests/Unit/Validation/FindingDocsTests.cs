using System.Reflection;
using System.Text;
using ServiceInfra.Commands;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Validation;

/// <summary>docs/findings.md, the codes of the program and <c>explain</c> are equal, and each example gives its code.</summary>
public class FindingDocsTests
{
    // Where no example can be written down: each has a test of its own, or cannot be reached by a manifest.
    private static readonly string[] WithoutExample = ["SVC050", "SVC053", "SVC056", "SVC057", "SVC308", "SVC802", "SVC808"];

    public static TheoryData<string> Codes() => [.. CodesOf(typeof(FindingCodes)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_code_has_a_section() =>
        Assert.Empty(CodesOf(typeof(FindingCodes)).Except(FindingDocs.Codes));

    [Fact]
    public void No_code_stands_for_two_things()
    {
        var codes = CodesOf(typeof(FindingCodes)).ToList();
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_section_ends_in_a_fix(string code)
    {
        var section = FindingDocs.Explain(code);
        Assert.NotNull(section);
        Assert.Contains("\nFix: ", section, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(FindingDocs.Title(code)));
        Assert.Equal(section, FindingDocs.Explain($" {code.ToLowerInvariant()} "));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_example_gives_the_code(string code)
    {
        if (WithoutExample.Contains(code)) return;
        var section = FindingDocs.Explain(code)!;
        var blocks = Blocks(section);
        var release = section.Contains("release 1.32", StringComparison.Ordinal) ? "1.32" : section.Contains("by release 1.35", StringComparison.Ordinal) ? "1.35" : "1.37";
        var server = Verdict.Server(release, section.Contains("dual-stack cluster (", StringComparison.Ordinal) ? Verdict.Dual : Verdict.Single);
        using var folder = new TemporaryFolder();
        var isUpdate = code.StartsWith("SVC8", StringComparison.Ordinal);
        var name = section.Contains("```json", StringComparison.Ordinal) ? "web.json" : "web.yaml";
        var output = new StringWriter();
        new ValidateManifests(new ValidateManifestsOptions
        {
            Paths = [folder.Write(name, blocks[^1])],
            Against = isUpdate ? folder.Write("live/web.yaml", blocks[0]) : null,
            Server = server,
        }).Run(output, TextWriter.Null, TextReader.Null);
        Assert.Contains($" {code}: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_has_no_section() => Assert.Null(FindingDocs.Explain("SVC000"));

    private static IEnumerable<string> CodesOf(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!);

    private static List<string> Blocks(string section)
    {
        var blocks = new List<string>();
        StringBuilder? block = null;
        foreach (var line in section.Split('\n'))
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                if (block is null) block = new StringBuilder();
                else
                {
                    blocks.Add(block.ToString());
                    block = null;
                }
            }
            else block?.Append(line).Append('\n');
        return blocks;
    }
}
