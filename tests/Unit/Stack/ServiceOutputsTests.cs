using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;
using ServiceInfra.Planning;
using ServiceInfra.Stack;
using Xunit;

namespace ServiceInfra.Tests.Stack;

public sealed class ServiceOutputsTests
{
    [Fact]
    public async Task Say_what_the_catalog_knows_in_a_preview_and_leave_open_what_Kubernetes_decides()
    {
        var web = await Outputs("web", isPreview: true, new());
        Assert.Equal(["web.demo-namespace.svc.cluster.local", "web.demo-namespace"], (string[])web["dnsNames"]!);
        Assert.Equal(["80/TCP", "443/TCP"], (string[])web["ports"]!);
        Assert.Equal([30080, 30443], (int[])web["nodePorts"]!);
        Assert.False(await OutputUtilities.GetIsKnownAsync((Output<string[]>)web["clusterIPs"]!));
        var gateway = await Outputs("gateway", isPreview: true, new());
        Assert.False(await OutputUtilities.GetIsKnownAsync((Output<string[]>)gateway["loadBalancer"]!));
        Assert.False(await OutputUtilities.GetIsKnownAsync((Output<int[]>)gateway["nodePorts"]!));
    }

    [Fact]
    public async Task Say_what_Kubernetes_decided_after_an_up()
    {
        var live = new Dictionary<string, object>
        {
            ["spec"] = new Dictionary<string, object> { ["clusterIP"] = "10.96.1.2", ["clusterIPs"] = new[] { "10.96.1.2" }, ["ports"] = new[] { new Dictionary<string, object> { ["port"] = 443, ["nodePort"] = 31234 } } },
            ["status"] = new Dictionary<string, object> { ["loadBalancer"] = new Dictionary<string, object> { ["ingress"] = new[] { new Dictionary<string, object> { ["ip"] = "192.0.2.1" }, new Dictionary<string, object> { ["hostname"] = "lb.example.com" } } } },
        };
        var gateway = await Outputs("gateway", isPreview: false, live);
        Assert.Equal(["10.96.1.2"], await OutputUtilities.GetValueAsync((Output<string[]>)gateway["clusterIPs"]!));
        Assert.Equal(31234, Assert.Single(await OutputUtilities.GetValueAsync((Output<int[]>)gateway["nodePorts"]!)));
        Assert.Equal(["192.0.2.1", "lb.example.com"], await OutputUtilities.GetValueAsync((Output<string[]>)gateway["loadBalancer"]!));
    }

    [Fact]
    public async Task An_ExternalName_has_neither_addresses_nor_ports()
    {
        var billing = await Outputs("billing", isPreview: true, new());
        Assert.Equal(["dnsNames", "externalName"], billing.Keys);
        Assert.Equal("billing.example.com", billing["externalName"]);
    }

    private static async Task<IDictionary<string, object?>> Outputs(string key, bool isPreview, Dictionary<string, object> live)
    {
        var plan = PlanLoader.Load(new PlanRequest { CatalogPath = RepositoryRoot.At("services.json"), Stack = "dev", Environment = _ => null }).Plan;
        var one = plan with { Services = [plan.Services.Single(s => s.Key == key)], Namespaces = [] };
        IDictionary<string, object?> outputs = new Dictionary<string, object?>();
        await Deployment.TestAsync(new Answers(isPreview ? null : "demo-namespace/" + key, live), new TestOptions { IsPreview = isPreview }, () => { outputs = CatalogStack.Register(one); });
        return (IDictionary<string, object?>)outputs[key]!;
    }

    private sealed class Answers(string? id, Dictionary<string, object> live) : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
        {
            var state = args.Inputs.ToDictionary(p => p.Key, p => p.Value);
            foreach (var (name, value) in live) state[name] = value;
            return Task.FromResult<(string?, object)>((id, state));
        }

        public Task<object> CallAsync(MockCallArgs args) => throw new NotSupportedException();
    }
}
