using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Testing;
using Pulumi.Utilities;
using ServiceInfra.Conformance.Engine;

namespace ServiceInfra.Conformance;

/// <summary>What a program under mocks sees, and what the mocks see. All of it holds for the official client too.</summary>
public sealed class MocksTests
{
    private static readonly TestOptions s_update = new() { IsPreview = false, ProjectName = "shop", StackName = "dev" };

    private sealed class Shop : Stack
    {
        public Shop()
        {
            var service = new Service("web", new ServiceArgs { Metadata = new ObjectMetaArgs { Name = "web" } });
            Name = service.Metadata.Apply(m => m.Name);
        }

        [Output] public Output<string> Name { get; private set; }
    }

    private sealed class Pair : ComponentResource
    {
        public Pair(string name, ComponentResourceOptions? options = null) : base("shop:index:Pair", name, options)
        {
            Left = new Service(name + "-left", new ServiceArgs(), new CustomResourceOptions { Parent = this });
            RegisterOutputs(new Dictionary<string, object?> { ["left"] = Left.Id });
        }

        public Service Left { get; }
    }

    [Fact]
    public async Task A_stack_class_gives_all_resources_with_the_stack_first()
    {
        var resources = await Deployment.TestAsync<Shop>(new Recorder(), s_update);
        Assert.Equal(["shop-dev", "web"], resources.Select(r => r.GetResourceName()));
        Assert.Equal(["pulumi:pulumi:Stack", "kubernetes:core/v1:Service"], resources.Select(r => r.GetResourceType()));
        Assert.Equal("web", await OutputUtilities.GetValueAsync(((Shop)resources[0]).Name));
        Assert.Equal("urn:pulumi:dev::shop::pulumi:pulumi:Stack$kubernetes:core/v1:Service::web", await OutputUtilities.GetValueAsync(resources[1].Urn));
    }

    [Fact]
    public async Task A_function_gives_its_outputs_and_the_resources_without_the_stack()
    {
        var (resources, outputs) = await Deployment.TestAsync(new Recorder(), s_update, () =>
        {
            var service = new Service("web");
            return new Dictionary<string, object?> { ["id"] = service.Id };
        });
        Assert.Equal("web-id", await OutputUtilities.GetValueAsync(Assert.IsType<Output<string>>(outputs["id"])));
        Assert.IsType<Service>(Assert.Single(resources));
    }

    [Fact]
    public async Task An_asynchronous_function_too()
    {
        var resources = await Deployment.TestAsync(new Recorder(), s_update, async () =>
        {
            await Task.Yield();
            _ = new Service("one");
            _ = new Namespace("two");
        });
        Assert.Equal(2, resources.Length);
    }

    [Fact]
    public async Task Mocks_see_plain_inputs()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, new TestOptions(), () =>
        {
            var unknown = new Service("first").Status.Apply(s => s.LoadBalancer.Ingress[0].Ip);
            _ = new Service("web", new ServiceArgs
            {
                Metadata = new ObjectMetaArgs { Name = Output.CreateSecret("hidden"), Labels = { { "a", "b" } }, Finalizers = { "f" } },
                Spec = new ServiceSpecArgs { ExternalName = unknown },
            });
        });
        var inputs = Assert.Single(mocks.Asked, a => a.Name == "web").Inputs;
        Assert.Equal(["apiVersion", "kind", "metadata"], inputs.Keys.Order());
        var metadata = Assert.IsType<ImmutableDictionary<string, object>>(inputs["metadata"]);
        Assert.Equal("hidden", metadata["name"]);
        Assert.Equal("b", Assert.IsType<ImmutableDictionary<string, object>>(metadata["labels"])["a"]);
        Assert.Equal(["f"], Assert.IsType<ImmutableArray<object>>(metadata["finalizers"]));
    }

    [Fact]
    public async Task Numbers_reach_the_mocks_as_doubles_and_the_program_as_what_they_are()
    {
        var mocks = new Recorder();
        var (_, outputs) = await Deployment.TestAsync(mocks, s_update, () =>
        {
            var service = new Service("web", new ServiceArgs { Spec = new ServiceSpecArgs { Ports = { new ServicePortArgs { Port = 80, TargetPort = "http" } } } });
            return new Dictionary<string, object?> { ["port"] = service.Spec.Apply(s => s.Ports[0].Port), ["target"] = service.Spec.Apply(s => s.Ports[0].TargetPort.AsT1) };
        });
        var spec = Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single(mocks.Asked).Inputs["spec"]);
        var port = Assert.IsType<ImmutableDictionary<string, object>>(Assert.IsType<ImmutableArray<object>>(spec["ports"])[0]);
        Assert.Equal(80.0, port["port"]);
        Assert.Equal(80, await OutputUtilities.GetValueAsync((Output<int>)outputs["port"]!));
        Assert.Equal("http", await OutputUtilities.GetValueAsync((Output<string>)outputs["target"]!));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_mocks_leave_out_is_unknown_in_a_preview_and_null_after_an_update(bool preview)
    {
        var (_, outputs) = await Deployment.TestAsync(new Recorder(), new TestOptions { IsPreview = preview },
            () => new Dictionary<string, object?> { ["status"] = new Service("web").Status, ["preview"] = Deployment.Instance.IsDryRun });
        Assert.Equal(!preview, await OutputUtilities.GetIsKnownAsync((Output<Pulumi.Kubernetes.Types.Outputs.Core.V1.ServiceStatus>)outputs["status"]!));
        Assert.Equal(preview, outputs["preview"]);
    }

    [Fact]
    public async Task A_preview_is_the_default()
    {
        await Deployment.TestAsync(new Recorder(), new TestOptions(), () =>
        {
            Assert.True(Deployment.Instance.IsDryRun);
            Assert.Equal(("project", "stack"), (Deployment.Instance.ProjectName, Deployment.Instance.StackName));
        });
    }

    [Fact]
    public async Task Reading_asks_the_mocks_with_the_id()
    {
        var mocks = new Recorder { State = _ => new Dictionary<string, object> { ["spec"] = new Dictionary<string, object> { ["clusterIP"] = "10.0.0.10" } } };
        var (resources, outputs) = await Deployment.TestAsync(mocks, s_update, () =>
            new Dictionary<string, object?> { ["ip"] = Service.Get("dns", "kube-system/kube-dns").Spec.Apply(s => s.ClusterIP) });
        Assert.Equal("kube-system/kube-dns", Assert.Single(mocks.Asked).Id);
        Assert.Equal("10.0.0.10", await OutputUtilities.GetValueAsync((Output<string>)outputs["ip"]!));
        Assert.Single(resources);
    }

    [Fact]
    public async Task Functions_go_to_CallAsync()
    {
        var mocks = new Recorder();
        var (_, outputs) = await Deployment.TestAsync(mocks, s_update, () => new Dictionary<string, object?>
        {
            ["result"] = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>("pkg:index:fn",
                new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("question", "?"))),
        });
        Assert.Equal(42.0, (await OutputUtilities.GetValueAsync((Output<ImmutableDictionary<string, object>>)outputs["result"]!))["answer"]);
        Assert.Equal("?", Assert.Single(mocks.Called).Args["question"]);
    }

    [Fact]
    public async Task Components_register_what_they_export()
    {
        var mocks = new Recorder();
        var resources = await Deployment.TestAsync(mocks, s_update, () => { _ = new Pair("pair"); });
        Assert.Equal(2, resources.Length);
        var exported = Assert.Single(mocks.Outputs, o => o.Urn.EndsWith("::pair")).Outputs["left"];
        Assert.Equal("pair-left-id", await OutputUtilities.GetValueAsync(exported));
    }

    [Fact]
    public async Task Transformations_of_the_parent_reach_the_children()
    {
        var mocks = new Recorder();
        await Deployment.TestAsync(mocks, s_update, () =>
        {
            _ = new Pair("pair", new ComponentResourceOptions
            {
                ResourceTransformations =
                {
                    seen => seen.Args is ServiceArgs args
                        ? new ResourceTransformationResult(new ServiceArgs { Metadata = new ObjectMetaArgs { Name = seen.Resource.GetResourceName() + "!" } }, seen.Options)
                        : null,
                },
            });
        });
        var child = Assert.Single(mocks.Asked, a => a.Name == "pair-left");
        Assert.Equal("pair-left!", ((ImmutableDictionary<string, object>)child.Inputs["metadata"])["name"]);
    }
}
