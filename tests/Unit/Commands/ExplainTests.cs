using System.Reflection;
using System.Text.RegularExpressions;
using ServiceInfra.Catalog;
using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Commands;

/// <summary>Codes in the code, sections of docs/findings.md and what explain prints are the same; the examples about the catalog give their code.</summary>
public sealed partial class ExplainTests
{
    private static readonly string[] Codes = [.. new[] { typeof(CatalogCodes), typeof(FindingCodes) }
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static)).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> CatalogSections => [.. Codes.Where(c => c != CatalogCodes.NoStacksOverlay && string.CompareOrdinal(c, "SVC150") < 0 && (c.StartsWith("SVC00", StringComparison.Ordinal) || c.StartsWith("SVC1", StringComparison.Ordinal)))];

    public static TheoryData<string> SettingSections => ["SVC151", "SVC152", "SVC153"];

    [Fact]
    public void Every_code_has_one_section_and_every_section_a_code() => Assert.Equal(Codes, FindingDocs.Codes.Order(StringComparer.Ordinal));

    [Fact]
    public void No_code_means_two_things() => Assert.Equal(Codes.Distinct(), Codes);

    [Fact]
    public void Every_section_has_an_example_and_a_fix() =>
        // Two codes of replaces need a live Service that no pair of files can show.
        Assert.All(FindingDocs.Codes.Except(["SVC802", "SVC808"]), code => Assert.Matches(new Regex("```.+```.*^Fix: ", RegexOptions.Singleline | RegexOptions.Multiline), FindingDocs.Explain(code)!));

    [Fact]
    public void Explain_prints_the_section()
    {
        var run = CommandRun.Of("explain", "svc203");
        Assert.Equal(0, run.Exit);
        Assert.Equal(FindingDocs.Explain("SVC203"), run.Out.Trim());
        Assert.Equal(Codes.Length + ServiceInfra.Changes.Rules.ChangeRules.All.Count, CommandRun.Of("explain").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("port-removed: port removed\n\nClass: breaks\n", CommandRun.Of("explain", "port-removed").Out, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'port-removed'?", CommandRun.Of("explain", "port-remved").Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandRun.Of("explain", "SVC999").Exit);
    }

    [Theory]
    [MemberData(nameof(CatalogSections))]
    public void An_example_of_a_catalog_gives_its_code(string code)
    {
        using var folder = new TemporaryFolder();
        var blocks = Blocks().Matches(FindingDocs.Explain(code)!);
        var catalog = folder.Write("services.json", blocks[0].Groups[1].Value);
        if (blocks.Count > 1) folder.Write("services.dev.json", blocks[1].Groups[1].Value);
        Assert.Contains(code, PlanLoader.Load(new PlanRequest { CatalogPath = catalog, Stack = "dev", Environment = _ => null }).Findings.Select(f => f.Code));
    }

    [Theory]
    [MemberData(nameof(SettingSections))]
    public void An_example_of_a_setting_gives_its_code(string code)
    {
        using var folder = new TemporaryFolder();
        if (FindingDocs.Explain(code)!.Contains("name: shop", StringComparison.Ordinal)) folder.Write("Pulumi.yaml", "name: shop\n");
        folder.Write("Pulumi.dev.yaml", Blocks().Match(FindingDocs.Explain(code)!).Groups[1].Value);
        var catalog = folder.Write("services.json", """{ "services": {} }""");
        Assert.Contains(code, PlanLoader.Load(new PlanRequest { CatalogPath = catalog, Stack = "dev", Environment = _ => null }).Findings.Select(f => f.Code));
    }

    [GeneratedRegex("```[a-z]+\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
