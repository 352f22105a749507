using ServiceInfra.Changes;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>A workload's labels are not known offline; that another one is named is.</summary>
public sealed class WorkloadChangesTests : IDisposable
{
    private const string Web = """ "workload": { "kind": "Deployment", "name": "web" },""", Api = """ "workload": { "kind": "Deployment", "name": "api" },""", Selector = """ "selector": { "app": "other" },""";
    private const string PodsOfWeb = "the pods of Deployment web";
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(Web, Selector, "selector-changed", PodsOfWeb, "app=other")]
    [InlineData(Web, Api, "selector-changed", PodsOfWeb, "the pods of Deployment api")]
    [InlineData(Web, "", "selector-removed", PodsOfWeb, null)]
    [InlineData(Selector, Web, "selector-changed", "app=other", PodsOfWeb)]
    [InlineData("", Web, "selector-added", null, PodsOfWeb)]
    public void Another_workload_is_another_selector(string old, string now, string rule, string? before, string? after)
    {
        var change = Assert.Single(PlanPair.Changes(_scratch, Entry(old), Entry(now)));
        Assert.Equal((rule, "spec.selector", before, after), (change.Rule, change.Field, change.Old, change.New));
    }

    [Fact]
    public void The_same_workload_is_no_change() => Assert.Empty(PlanPair.Changes(_scratch, Entry(Web), Entry(Web)));

    [Theory]
    [InlineData("{ selector: { app: web }, ports: [ { port: 80 } ] }")]
    [InlineData("{ ports: [ { port: 80 } ] }")]
    public void What_a_file_selects_may_be_the_workloads_pods(string spec)
    {
        var old = ChangesOf.Side($"apiVersion: v1\nkind: Service\nmetadata: {{ name: web, namespace: default, labels: {{ app: web }} }}\nspec: {spec}\n");
        Assert.DoesNotContain(PlanPair.Report(_scratch, old, Entry(Web)).Changes, c => c.Field.StartsWith("spec.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_workload_is_not_checked_either() =>
        Assert.Contains("the selectors of 1 Service with a workload", PlanPair.Report(_scratch, ComparedSide.Of(_scratch.Plan(Entry(Web)), "old"), Entry(Selector)).NotChecked);

    private static string Entry(string selects) => $"{{ \"web\": {{ {selects} \"ports\": [ {{ \"port\": 80 }} ] }} }}";
}
