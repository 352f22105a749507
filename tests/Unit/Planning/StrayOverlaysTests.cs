using ServiceInfra.Planning;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Planning;

/// <summary>A file that is named like an overlay and that nothing reads is said, with the name it should have.</summary>
public sealed class StrayOverlaysTests
{
    private const string Said = " SVC117: this file is named like an overlay, and ";

    [Theory]
    [InlineData("services.production.json", ": warning" + Said + "no stack of that name has a config: there is no Pulumi.production.yaml. Call it services.prod.json, after the stack, or add that file.")]
    [InlineData("services.prdo.json", ": warning" + Said + "no stack of that name has a config: there is no Pulumi.prdo.yaml. Call it services.prod.json, after the stack, or add that file.")]
    [InlineData("services.Prod.json", ": warning" + Said + "no stack of that name has a config: there is no Pulumi.Prod.yaml. Call it services.prod.json, after the stack, or add that file.")]
    [InlineData("services.zzzzzzzz.json", ": note" + Said + "no stack of that name has a config: there is no Pulumi.zzzzzzzz.yaml. Call it after a stack (dev, prod), or add that file.")]
    [InlineData("service.prod.json", ": warning" + Said + "nothing reads it: the catalog is called services.json. Call it services.prod.json.")]
    [InlineData("service.account.json", null)]
    [InlineData("services.prod.json", null)]
    [InlineData("services.schema.json", null)]
    [InlineData("services.overlay.schema.json", null)]
    [InlineData("services.consents.schema.json", null)]
    [InlineData("services.prod.yaml", null)]
    [InlineData("package.prod.json", null)]
    public void Beside_a_catalog(string file, string? expected)
    {
        using var folder = new TemporaryFolder();
        var catalog = folder.Write("services.json", """{ "services": {} }""");
        foreach (var stack in (string[])["dev", "prod"]) folder.Write($"Pulumi.{stack}.yaml", "");
        var path = folder.Write(file, """{ "services": {} }""");
        Assert.Equal(expected is null ? [] : [path.Replace('\\', '/') + expected], Load(catalog, "prod"));
    }

    [Fact]
    public void A_stack_with_an_overlay_of_its_own_is_not_the_one_that_was_meant()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.dev.yaml", "");
        foreach (var file in (string[])["services.dev.json", "services.dev2.json"]) folder.Write(file, """{ "services": {} }""");
        Assert.Contains("dev2.json: note SVC117", Assert.Single(Load(folder.Write("services.json", """{ "services": {} }"""), "dev")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my.services.json")]
    [InlineData("services.prod.json")]
    [InlineData("services")]
    public void A_catalog_of_any_name_is_no_overlay(string name)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in (string[])["Pulumi.dev.yaml", "Pulumi.yaml", "my..json", ".json", "a.b"]) folder.Write(file, "");
        Assert.Empty(Load(folder.Write(name, """{ "services": {} }"""), null));
    }

    [Fact]
    public void Where_no_stack_is_known_nothing_is_said()
    {
        using var folder = new TemporaryFolder();
        folder.Write("services.prod.json", """{ "services": {} }""");
        Assert.Empty(Load(folder.Write("services.json", """{ "services": {} }"""), null));
    }

    [Fact]
    public void The_stack_that_is_loaded_needs_no_config()
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.dev.yaml", "");
        folder.Write("services.test.json", """{ "services": {} }""");
        Assert.Empty(Load(folder.Write("services.json", """{ "services": {} }"""), "test"));
    }

    private static IEnumerable<string> Load(string catalog, string? stack) =>
        PlanLoader.Load(new PlanRequest { CatalogPath = catalog, Stack = stack, Environment = _ => null }).Findings.Select(FindingText.Line);
}
