using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Testing;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>What a program under mocks is told of its surroundings. All of it holds for the official client too.</summary>
public sealed class MocksSettingsTests
{
    private static readonly TestOptions s_update = new() { IsPreview = false, ProjectName = "shop", StackName = "dev" };

    [Fact]
    public async Task Configuration_comes_from_the_environment()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", """{"shop:port":"80","shop:ok":"true","shop:map":"{\"a\":1}","shop:bad":"x"}""");
        try
        {
            await Deployment.TestAsync(new Recorder(), s_update, () =>
            {
                var config = new Config();
                Assert.Equal((80, true, 1), (config.RequireInt32("port"), config.GetBoolean("ok"), config.RequireObject<Dictionary<string, int>>("map")["a"]));
                Assert.Null(config.GetSecret("absent"));
                Assert.Throws<RunException>(() => (object?)config.GetInt32("bad"));
            });
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    [Fact]
    public async Task Runs_do_not_leak_into_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            var (resources, _) = await Deployment.TestAsync(new Recorder(), new TestOptions { StackName = "s" + i }, async () =>
            {
                await Task.Yield();
                return (IDictionary<string, object?>)new Dictionary<string, object?> { ["x"] = new Service(Deployment.Instance.StackName) };
            });
            Assert.Equal("s" + i, Assert.Single(resources).GetResourceName());
        }));
        Assert.ThrowsAny<InvalidOperationException>(() => Deployment.Instance);
    }
}
