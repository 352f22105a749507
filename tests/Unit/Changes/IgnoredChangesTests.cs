using ServiceInfra.Changes;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What the option ignoreChanges leaves as it is does not change.</summary>
public sealed class IgnoredChangesTests : IDisposable
{
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("spec")]
    [InlineData("spec.ports")]
    [InlineData("spec.ports[0].port")]
    [InlineData("spec.ports[*].port")]
    public void A_covered_field_is_no_change(string path)
    {
        var report = Report(path, Old(80));
        Assert.Empty(report.Changes);
        Assert.Equal((1, 0), (report.Unchanged, report.Updated));
        Assert.Contains("what options.ignoreChanges leaves as it is: default/web spec.ports[http].port", report.NotChecked);
    }

    [Theory]
    [InlineData("spec.selector")]
    [InlineData("spec.ports[1].port")]
    [InlineData("metadata")]
    public void Another_field_is(string path) => Assert.Equal(["port-number-changed"], Report(path, Old(80)).Changes.Select(c => c.Rule));

    [Theory]
    [InlineData("metadata.annotations")]
    [InlineData("""metadata.annotations["acme.org/x"]""")]
    [InlineData("""metadata["annotations"]["acme.org/x"]""")]
    public void A_key_of_a_map_goes_in_brackets(string path)
    {
        var report = PlanPair.Report(_scratch, ComparedSide.Of(_scratch.Plan(Annotated("old", "x")), "old"), Annotated("new", path));
        Assert.Empty(report.Changes);
    }

    [Fact]
    public void A_new_key_is_a_new_resource() =>
        Assert.Contains("port-number-changed", PlanPair.Report(_scratch, Old(80), Entry(81, "spec").Replace("\"web\":", "\"shop\":", StringComparison.Ordinal).Replace("{ \"ports\"", "{ \"name\": \"web\", \"ports\"", StringComparison.Ordinal)).Changes.Select(c => c.Rule));

    [Fact]
    public void Two_stacks_differ_all_the_same() =>
        Assert.Equal(["spec.ports[http].port"], StackDifference.Between(_scratch.Plan(Entry(80, "spec")), _scratch.Plan(Entry(81, "spec"))).Rows.Select(r => r.Field));

    [Fact]
    public void One_Service_under_two_keys_differs()
    {
        var difference = StackDifference.Between(_scratch.Plan("""{ "old": { "ports": [ { "port": 80 } ] } }"""), _scratch.Plan("""{ "old2": { "name": "old", "ports": [ { "port": 80 } ] } }"""));
        var row = Assert.Single(difference.Rows);
        Assert.Equal((0, "key", "old", "old2"), (difference.Same, row.Field, row.Left, row.Right));
    }

    private ChangeReport Report(string path, ComparedSide old) => PlanPair.Report(_scratch, old, Entry(81, path));

    private ComparedSide Old(int port) => ComparedSide.Of(_scratch.Plan(Entry(port, "spec")), "old");

    private static string Entry(int port, string path) => $$"""{ "web": { "ports": [ { "name": "http", "port": {{port}}, "targetPort": 8080 } ], "options": { "ignoreChanges": [ "{{path}}" ] } } }""";

    private static string Annotated(string value, string path) => $$"""{ "web": { "annotations": { "acme.org/x": "{{value}}" }, "ports": [ { "port": 80 } ], "options": { "ignoreChanges": [ "{{path.Replace("\"", "\\\"", StringComparison.Ordinal)}}" ] } } }""";
}
