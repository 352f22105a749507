using ServiceInfra.Changes;
using Xunit;

namespace ServiceInfra.Tests.Changes;

/// <summary>What Pulumi deletes and creates anew is counted as that, as its own summary does.</summary>
public sealed class ReplacedTests : IDisposable
{
    private const string Live = "metadata: { name: web, namespace: shop, uid: u }\n";
    private readonly ScratchCatalog _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("spec: { ports: [ { port: 80 } ] }", "spec: { clusterIP: None, ports: [ { port: 80 } ] }", true)]
    [InlineData("spec: { clusterIP: None, ports: [ { port: 80 } ] }", "spec: { ports: [ { port: 80 } ] }", true)]
    [InlineData("spec: { clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }", "spec: { clusterIP: 10.96.0.6, ports: [ { port: 80 } ] }", true)]
    [InlineData("spec: { clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }", "spec: { ports: [ { port: 80 } ] }", true)]
    [InlineData("spec: { clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }", "spec: { type: ExternalName, externalName: a.example }", true)]
    [InlineData("spec: { clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }", "spec: { clusterIP: 10.96.0.5, ports: [ { port: 81 } ] }", false)]
    [InlineData("spec: { ports: [ { port: 80 } ] }", "spec: { type: NodePort, ports: [ { port: 80 } ] }", false)]
    [InlineData("spec: { ports: [ { port: 80 } ] }", "spec: { type: ExternalName, externalName: a.example }", false)]
    // The server drew it.
    [InlineData(Live + "spec: { clusterIP: 10.96.0.5, ports: [ { port: 80 } ] }", "spec: { ports: [ { port: 81 } ] }", false)]
    [InlineData(Live + "spec: { clusterIP: None, ports: [ { port: 80 } ] }", "spec: { ports: [ { port: 80 } ] }", true)]
    public void Another_cluster_address_is_a_replacement(string old, string now, bool isReplaced)
    {
        if (old.StartsWith(Live, StringComparison.Ordinal)) old = "apiVersion: v1\nkind: Service\n" + old;
        var pair = Assert.Single(PlanComparison.Compare(ChangesOf.Side(old), ChangesOf.Side(now)));
        Assert.Equal(isReplaced ? ChangeAction.Replace : ChangeAction.Update, pair.Action);
    }

    [Theory]
    [InlineData("", "1 to replace, 1 unchanged")]
    // Pulumi then takes the old value for the new one.
    [InlineData(""", "options": { "ignoreChanges": [ "spec.clusterIP" ] }""", "1 to update, 1 unchanged")]
    public void The_summary_says_so_in_every_form(string options, string summary)
    {
        _scratch.Plan("""{ "a": { "ports": [ { "port": 80 } ] }, "b": { "ports": [ { "port": 80 } ] } }""");
        var old = CommandLineRun.Run(["render", "-c", _scratch.CatalogPath]).Out;
        _scratch.Plan($$"""{ "a": { "type": "Headless", "ports": [ { "port": 80 } ]{{options}} }, "b": { "ports": [ { "port": 80 } ] } }""");
        foreach (var form in (string[])["text", "markdown"]) Assert.Contains(summary, Preview(form, old), StringComparison.Ordinal);
        Assert.Contains(options.Length == 0 ? "\"updated\": 0,\n      \"replaced\": 1,\n" : "\"updated\": 1,\n      \"replaced\": 0,\n", Preview("json", old), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "web": { "namespace": "other", "ports": [ { "port": 80 } ] } }""")]
    [InlineData("""{ "shop": { "name": "web", "ports": [ { "port": 80 } ] } }""")]
    public void So_is_another_name_or_key(string services)
    {
        var old = ComparedSide.Of(_scratch.Plan("""{ "web": { "ports": [ { "port": 80 } ] } }"""), "old");
        Assert.Equal([ChangeAction.Replace], PlanComparison.Compare(old, ComparedSide.Of(_scratch.Plan(services), "new")).Select(p => p.Action));
    }

    private string Preview(string form, string old) => CommandLineRun.Run(["preview", "-c", _scratch.CatalogPath, "--against", "-", "-f", form], old).Out;
}
