using Pulumi.Testing;
using ServiceInfra.Planning;
using ServiceInfra.Stack;
using ServiceInfra.Validation;
using Xunit;

namespace ServiceInfra.Tests.Planning;

public sealed class ConfigReferencesTests
{
    private const string Catalog = """
        { "services": { "web": { "ports": [ { "port": 80 } ], "annotations": {
          "a/plain": "${config:shop:zone}-1", "a/secret": "Bearer ${config:shop:token}", "a/none": "${other}" } } } }
        """;

    [Fact]
    public async Task Under_an_engine_the_values_are_put_in_and_secrets_stay_out_of_the_manifest()
    {
        var planned = Assert.Single(Load(Catalog, Engine).Plan.Services);
        Assert.Equal("north-1", planned.Manifest.Metadata.Annotations!["a/plain"]);
        Assert.Equal("[secret]", planned.Manifest.Metadata.Annotations["a/secret"].Split(' ')[1]);
        Assert.Equal("${other}", planned.Manifest.Metadata.Annotations["a/none"]);
        Assert.Equal("Bearer t0ken", planned.SecretAnnotations!["a/secret"]);

        var mocks = new RecordingMocks();
        await Pulumi.Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, () => { CatalogStack.Register(Load(Catalog, Engine).Plan); });
        var metadata = (IReadOnlyDictionary<string, object>)Assert.Single(mocks.Registered).Inputs["metadata"];
        Assert.Equal("Bearer t0ken", ((IReadOnlyDictionary<string, object>)metadata["annotations"])["a/secret"]);
    }

    [Fact]
    public void Offline_an_encrypted_value_is_a_placeholder()
    {
        var planned = Assert.Single(Load(Catalog, _ => null, "  shop:zone: south\n  shop:token:\n    secure: v1:abc\n").Plan.Services);
        Assert.Equal("south-1", planned.Manifest.Metadata.Annotations!["a/plain"]);
        Assert.Equal("Bearer [secret]", planned.Manifest.Metadata.Annotations["a/secret"]);
        Assert.Null(planned.SecretAnnotations!["a/secret"]);
    }

    [Theory]
    [InlineData("${config:shop:nothing}", "the stack's config has no key 'shop:nothing'. Run 'pulumi config set --secret shop:nothing VALUE'.")]
    [InlineData("${config:service-infra:namespace}", "'service-infra:namespace' is a setting of this program, not data for an annotation. Write ${config:NAMESPACE:KEY} with a namespace of your own.")]
    [InlineData("${config:shop:zone", "'${config:shop:zone' has no closing brace. Write ${config:shop:zone}.")]
    [InlineData("${config:shop:zone}-${config:shop", "'${config:shop' has no closing brace. Write ${config:NAMESPACE:KEY}.")]
    public void A_reference_that_leads_nowhere_is_found_where_it_stands(string text, string message)
    {
        var finding = Assert.Single(Load($$"""{ "services": { "web": { "ports": [ { "port": 80 } ], "annotations": { "a/b": "{{text}}" }, "selector": { } } } }""", Engine).Findings);
        Assert.Equal((1, 79), (finding.Location!.Value.Position.Line, finding.Location.Value.Position.Column));
        Assert.Equal(message, FindingText.Sentence(finding));
    }

    private static string? Engine(string name) => name switch
    {
        "PULUMI_PROJECT" => "service-infra",
        "PULUMI_CONFIG" => """{"shop:zone":"north","shop:token":"t0ken","service-infra:namespace":"demo"}""",
        "PULUMI_CONFIG_SECRET_KEYS" => """["shop:token"]""",
        _ => null,
    };

    private static PlanResult Load(string catalog, Func<string, string?> environment, string config = "")
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.dev.yaml", "config:\n" + config);
        return PlanLoader.Load(new PlanRequest { CatalogPath = folder.Write("services.json", catalog), Stack = "dev", Environment = environment });
    }
}
