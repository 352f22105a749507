using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using Pulumi.Utilities;
using ServiceInfra.Conformance.Engine;
using Xunit.Sdk;

namespace ServiceInfra.Conformance;

/// <summary>Values that are known later, and what is known about them.</summary>
public sealed class OutputTests
{
    private static readonly TestOptions s_update = new() { IsPreview = false, ProjectName = "shop", StackName = "dev" };

    [Fact]
    public async Task Outputs_carry_where_they_came_from_and_whether_they_are_secret()
    {
        await Deployment.TestAsync(new Recorder(), s_update, async () =>
        {
            var (one, two) = (new Service("one"), new Service("two"));
            var both = Output.Tuple(one.Id, Output.CreateSecret(two.Id)).Apply(t => t.Item1 + t.Item2);
            Assert.Equal("one-idtwo-id", await OutputUtilities.GetValueAsync(both));
            Assert.True(await Output.IsSecretAsync(both));
            Assert.False(await Output.IsSecretAsync(Output.Unsecret(both)));
            Assert.Equal([one, two], (await OutputUtilities.GetDependenciesAsync(both)).OrderBy(r => r.GetResourceName()));
        });
    }

    [Fact]
    public async Task Nothing_runs_on_what_is_unknown()
    {
        await Deployment.TestAsync(new Recorder(), new TestOptions(), async () =>
        {
            var unknown = OutputUtilities.CreateUnknown("value");
            var applied = unknown.Apply(text => Throw(text));
            Assert.False(await OutputUtilities.GetIsKnownAsync(applied));
            Assert.False(await OutputUtilities.GetIsKnownAsync(Output.Format($"a {unknown}")));
            Assert.False(await OutputUtilities.GetIsKnownAsync(OutputUtilities.CreateUnknown(() => Task.FromResult(Throw("a factory")))));
            Assert.Null(await OutputUtilities.GetValueAsync(unknown));
            Assert.False(await OutputUtilities.GetIsKnownAsync(Output.All(Output.Create("x"), unknown)));
            Assert.False(await OutputUtilities.GetIsKnownAsync(Output.JsonSerialize(Output.Create(new { unknown }))));
        });

        static string Throw(string text) => throw new XunitException("ran on " + text);
    }

    [Fact]
    public async Task A_key_given_twice_is_fine_with_the_same_value_only()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, s_update, () => { _ = new Service("web", Labelled("same", Output.Create("same"))); });
        Assert.Equal("same", ((ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)Assert.Single(mocks.Asked).Inputs["metadata"])["labels"])["key"]);
        await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(new Recorder(), s_update, () => { _ = new Service("web", Labelled("one", "other")); }));

        static ServiceArgs Labelled(Input<string> first, Input<string> second) =>
            new() { Metadata = new ObjectMetaArgs { Labels = { { "key", first }, { "key", second } } } };
    }

#if BUNDLED
    [Fact]
    public async Task Adding_to_a_map_is_not_quadratic()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, s_update, () =>
        {
            var annotations = new InputMap<string>();
            for (var i = 0; i < 20_000; i++) annotations.Add("key-" + i, Output.Create(i).Apply(n => n.ToString()));
            _ = new Service("web", new ServiceArgs { Metadata = new ObjectMetaArgs { Annotations = annotations } });
        }).WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        Assert.Single(mocks.Asked);
    }
#endif
}
