using ServiceInfra.Changes;
using ServiceInfra.Planning;
using ServiceInfra.Stack;
using ServiceInfra.Tests.Changes;
using Xunit;

namespace ServiceInfra.Tests.Stack;

/// <summary>A preview's report about a plan is true of the program that runs it.</summary>
public sealed class RegisteredCheckTests
{
    private const string Secretive = """{ "services": { "web": { "ports": [ { "port": 80 } ], "selector": { "a": "b" }, "annotations": { "example.com/token": "x-${config:shop:token}", "example.com/open": "1" } } } }""";

    [Fact]
    public async Task What_is_registered_is_what_is_planned_whatever_a_secret_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("services.json", Secretive);
        foreach (var token in (string[])["\"hunter2\"", "{ secure: v1:abc }"])
        {
            folder.Write("Pulumi.dev.yaml", $"config:\n  shop:token: {token}\n");
            var plan = Plan(folder);
            RegisteredCheck.Require(plan, await OfflinePreview.RunAsync(plan, new RecordingMocks()));
        }
    }

    [Fact]
    public async Task A_spec_that_waits_for_a_workload_is_not_known_and_its_metadata_is()
    {
        using var folder = new TemporaryFolder();
        folder.Write("services.json", """{ "services": { "db": { "type": "Headless", "workload": { "kind": "StatefulSet", "name": "mysql" }, "ports": [ { "port": 3306 } ] } } }""");
        var plan = Plan(folder);
        var registered = await OfflinePreview.RunAsync(plan, new RecordingMocks());
        RegisteredCheck.Require(plan, registered);
        var other = new KubernetesObject("Service", registered[0].Manifest with { Metadata = registered[0].Manifest.Metadata with { Labels = null } }) { Key = "db" };
        Assert.Throws<InvalidOperationException>(() => RegisteredCheck.Require(plan, [other]));
    }

    [Fact]
    public async Task A_difference_is_a_mistake_of_the_program()
    {
        using var folder = new TemporaryFolder();
        folder.Write("services.json", """{ "services": { "web": { "ports": [ { "port": 80 } ], "selector": { "a": "b" } } } }""");
        var plan = Plan(folder);
        var registered = (await OfflinePreview.RunAsync(plan, new RecordingMocks()))[0];
        var other = new KubernetesObject("Service", registered.Manifest with { Spec = registered.Manifest.Spec! with { SessionAffinity = "ClientIP" } }) { Key = registered.Key };
        Assert.Equal("the Pulumi program registers default/web otherwise than it is planned: Update spec.sessionAffinity", Assert.Throws<InvalidOperationException>(() => RegisteredCheck.Require(plan, [other])).Message);
        Assert.Throws<InvalidOperationException>(() => RegisteredCheck.Require(plan, []));
    }

    [Theory]
    [InlineData(1, "the Pulumi program, which registers 1 resource")]
    [InlineData(1_001, "the Pulumi program, which runs along for at most 1000 Services")]
    public void A_comparison_runs_the_program_too_where_that_is_quick(int services, string said)
    {
        using var folder = new TemporaryFolder();
        var entries = Enumerable.Range(0, services).Select(i => $$""" "web-{{i}}": { "ports": [ { "port": 80 } ], "selector": { "a": "{{i}}" } } """);
        var catalog = folder.Write("services.json", $$"""{ "services": { {{string.Join(',', entries)}} } }""");
        var old = folder.Write("old.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: old }\nspec: { ports: [ { port: 80 } ] }\n");
        var run = CommandLineRun.Run(["preview", "-c", catalog, "--against", old, "--format", "markdown"]);
        Assert.Equal(0, run.Code);
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
    }

    private static ServicePlan Plan(TemporaryFolder folder) =>
        PlanLoader.Load(new PlanRequest { CatalogPath = Path.Combine(folder.Path, "services.json"), Stack = File.Exists(Path.Combine(folder.Path, "Pulumi.dev.yaml")) ? "dev" : null, Environment = _ => null }).Plan;
}
