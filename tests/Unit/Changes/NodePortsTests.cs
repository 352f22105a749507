using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>Node ports that come or go with a Service's type, by number.</summary>
public sealed class NodePortsTests : IDisposable
{
    private const string Numbered = "ports: [ { name: http, port: 80, nodePort: 30080 }, { name: https, port: 443, nodePort: 30443 } ]", Open = "ports: [ { name: http, port: 80 }, { name: https, port: 443 } ]";
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("NodePort", "ClusterIP", "node-ports-closed")]
    [InlineData("LoadBalancer", "ClusterIP", "balancer-removed")]
    [InlineData("NodePort", "ExternalName", "node-ports-closed")]
    public void What_goes_with_the_type_is_said_by_number(string old, string now, string rule)
    {
        var changes = ChangesOf.Compare($"spec: {{ type: {old}, {Numbered} }}", $"spec: {{ type: {now}, externalName: {(now == "ExternalName" ? "a.example.com" : "''")}, {Open} }}");
        var change = Assert.Single(changes, c => c.Rule == rule);
        Assert.Equal(($"{old} on 30080, 30443", now), (change.Old, change.New));
        // One story: no row of its own for each number.
        Assert.DoesNotContain(changes, c => c.Field.EndsWith("nodePort", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NodePort", "node-ports-opened")]
    [InlineData("LoadBalancer", "balancer-added")]
    public void What_comes_with_the_type_is_said_by_number(string now, string rule)
    {
        var change = Assert.Single(ChangesOf.Compare($"spec: {{ {Open} }}", $"spec: {{ type: {now}, {Numbered} }}"));
        Assert.Equal((rule, "ClusterIP", $"{now} on 30080, 30443"), (change.Rule, change.Old, change.New));
    }

    [Fact]
    public void What_a_live_server_drew_is_lost_with_the_type_too()
    {
        var change = Assert.Single(ChangesOf.Compare($"  uid: a\nspec: {{ type: NodePort, {Numbered} }}", $"spec: {{ {Open} }}"));
        Assert.Equal("NodePort on 30080, 30443", change.Old);
        Assert.Empty(ChangesOf.Compare($"  uid: a\nspec: {{ type: NodePort, {Numbered} }}", $"spec: {{ type: NodePort, {Open} }}"));
    }

    [Fact]
    public void A_diff_shows_them_field_by_field()
    {
        _scratch.Write("Pulumi.dev.yaml", "config: {}\n");
        _scratch.Write("services.prod.json", """{ "services": { "web": { "internetAccess": null, "ports": [ { "name": "http", "nodePort": null } ] } } }""");
        _scratch.Plan("""{ "web": { "namespace": "shop", "internetAccess": "NodePort", "ports": [ { "name": "http", "port": 80, "nodePort": 30080 } ] } }""");
        var (code, text, error) = CommandLineRun.Run(["diff", "dev", "prod", "-c", _scratch.CatalogPath]);
        Assert.Equal((0, ""), (code, error));
        Assert.Matches(@"spec\.type +NodePort +ClusterIP", text);
        Assert.Matches(@"spec\.ports\[http\]\.nodePort +30080 +-", text);
    }
}
