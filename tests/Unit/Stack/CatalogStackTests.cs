using System.Collections.Immutable;
using Moq;
using Pulumi.Testing;
using ServiceInfra.Manifests;
using ServiceInfra.Planning;
using ServiceInfra.Stack;
using Xunit;

namespace ServiceInfra.Tests.Stack;

public sealed class CatalogStackTests
{
    private static readonly ServicePlan Shipped = PlanLoader.Load(new PlanRequest { CatalogPath = RepositoryRoot.At("services.json"), Stack = "dev", Environment = _ => null }).Plan;

    [Fact]
    public async Task Registers_one_Service_an_entry_and_each_namespace_of_the_catalog()
    {
        var mocks = new RecordingMocks();
        await Pulumi.Deployment.TestAsync(mocks, new TestOptions(), () => CatalogStack.Register(Shipped));
        Assert.Equal(Shipped.Services.Select(s => s.Key).Order(), mocks.Registered.Where(r => r.Type == "kubernetes:core/v1:Service").Select(r => r.Name).Order());
        Assert.Equal(["demo-namespace"], mocks.Registered.Where(r => r.Type == "kubernetes:core/v1:Namespace").Select(r => r.Name));
        Assert.Equal(Shipped.Services.Count + 1, mocks.Registered.Count);
    }

    [Fact]
    public async Task Registers_every_field_of_every_manifest()
    {
        var folder = RepositoryRoot.At("tests", "Unit", "Cases", "every-field-virtual-ip");
        foreach (var plan in (ServicePlan[])[Shipped, GoldenCase.Load(folder).Plan])
        {
            var registered = await OfflinePreview.RunAsync(plan, new RecordingMocks());
            Assert.Equal(RenderedObject.Of(plan).Select(r => (r.Kind, r.Metadata.Name, Yaml(r.Write))), registered.Select(r => (r.Kind, r.Manifest.Metadata.Name, Yaml(sink => Write(r, sink)))));
        }
    }

    private static void Write(ServiceInfra.Changes.KubernetesObject registered, IFieldSink sink)
    {
        if (registered.Kind == "Service") ManifestFields.Write(registered.Manifest, sink);
        else ManifestFields.WriteNamespace(registered.Manifest.Metadata, sink);
    }

    private static string Yaml(Action<IFieldSink> write)
    {
        var text = new System.Text.StringBuilder();
        write(new YamlManifestWriter(text));
        return text.ToString();
    }

    [Fact]
    public async Task Calls_the_engine_once_for_each_resource()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs a) => Task.FromResult<(string?, object)>((a.Name + "-id", a.Inputs)));
        var resources = await Pulumi.Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () => { CatalogStack.Register(Shipped); });
        mocks.Verify(m => m.NewResourceAsync(It.Is<MockResourceArgs>(a => a.Type == "kubernetes:core/v1:Service" && a.Name == "web" && ((ImmutableDictionary<string, object>)a.Inputs["spec"])["type"].Equals("NodePort"))), Times.Once);
        mocks.Verify(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>()), Times.Exactly(Shipped.Services.Count + 1));
        mocks.Verify(m => m.CallAsync(It.IsAny<MockCallArgs>()), Times.Never);
        Assert.Equal(Shipped.Services.Count + 1, resources.Length);
    }

    [Fact]
    public async Task A_workload_is_read_and_its_pod_labels_become_the_selector()
    {
        var plan = GoldenCase.Load(RepositoryRoot.At("tests", "Unit", "Cases", "a-workload-leaves-the-selector-open")).Plan;
        var mocks = new Mock<IMocks>();
        MockResourceArgs? service = null;
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs a) =>
        {
            if (a.Type == "kubernetes:core/v1:Service") service = a;
            object state = a.Type == "kubernetes:apps/v1:StatefulSet" ? new Dictionary<string, object>
            {
                ["spec"] = new Dictionary<string, object> { ["template"] = new Dictionary<string, object> { ["metadata"] = new Dictionary<string, object> { ["labels"] = new Dictionary<string, object> { ["app"] = "mysql", ["version"] = "v1" } } } },
            } : a.Inputs;
            return Task.FromResult<(string?, object)>((a.Id ?? a.Name, state));
        });
        await Pulumi.Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () => { CatalogStack.Register(plan); });
        mocks.Verify(m => m.NewResourceAsync(It.Is<MockResourceArgs>(a => a.Type == "kubernetes:apps/v1:StatefulSet" && a.Id == "demo/mysql")), Times.Once);
        var selector = (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)service!.Inputs["spec"])["selector"];
        Assert.Equal(new Dictionary<string, object> { ["app"] = "mysql", ["version"] = "v1" }, selector);
    }

    [Fact]
    public void Options_of_an_entry_are_passed_on()
    {
        var options = ServiceResource.Options(GoldenCase.Load(RepositoryRoot.At("tests", "Unit", "Cases", "every-field-virtual-ip")).Plan.Services[0].Options, null);
        Assert.True(options.Protect);
        Assert.True(options.RetainOnDelete);
        Assert.Equal("demo/every-field", options.ImportId);
        Assert.Equal(["metadata.annotations"], options.IgnoreChanges);
        Assert.Single(options.Aliases);
    }
}
