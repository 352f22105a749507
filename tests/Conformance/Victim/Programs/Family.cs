using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Deployment = Pulumi.Deployment;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>What resources get from those above and beside them.</summary>
internal static class Family
{
    /// <summary>Providers from the parent, from a parent that is no component, of another package, and merged.</summary>
    public static Task<int> Providers() => Deployment.RunAsync(() =>
    {
        var (one, two) = (new Provider("one"), new Provider("two"));
        var other = new ProviderResource("other", "other", ResourceArgs.Empty);
        var outer = new Box("outer", ComponentResourceOptions.Merge(
            new ComponentResourceOptions { Providers = { two, other } }, new ComponentResourceOptions { Providers = { one } }));
        var inner = new Box("inner", new ComponentResourceOptions { Parent = outer });
        _ = new Service("inherits", null, new CustomResourceOptions { Parent = inner });
        var own = new Service("own", null, new CustomResourceOptions { Parent = inner, Provider = two });
        _ = new Service("below-own", null, new CustomResourceOptions { Parent = own });
        _ = new CustomResource("other:index:Thing", "thing", null, new CustomResourceOptions { Parent = inner });
        _ = new CustomResource("third:index:Thing", "stranger", null, new CustomResourceOptions { Parent = inner });
        _ = new Service("alone");
    });

    public static Task<int> BothProviders() => Deployment.RunAsync(() =>
    {
        var provider = new Provider("one");
        _ = new Box("box", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
    });

    /// <summary>Components stand for what is in them, but not for the children of their children.</summary>
    public static Task<int> Dependencies() => Deployment.RunAsync(() =>
    {
        var box = new Box("box");
        var inner = new Box("inner", new ComponentResourceOptions { Parent = box });
        var a = new Service("a", null, new CustomResourceOptions { Parent = box });
        var b = new Service("b", null, new CustomResourceOptions { Parent = inner });
        _ = new Service("below-a", null, new CustomResourceOptions { Parent = a });
        _ = new Service("on-box", null, new CustomResourceOptions { DependsOn = { box } });
        _ = new Service("on-later", null, new CustomResourceOptions { DependsOn = Output.Create(ImmutableArray.Create<Resource>(a, b)) });
        _ = new Service("on-value", new ServiceArgs { Spec = new ServiceSpecArgs { ExternalName = Output.Format($"{b.Id}.{box.Urn}"), LoadBalancerClass = "x" } });
        _ = new Box("box-on", new ComponentResourceOptions { DependsOn = { a } });
    });

    /// <summary>Own transformations first, then those of the parents, then those of the stack.</summary>
    public static Task<int> Transformations() => Deployment.RunAsync(() =>
    {
        var box = new Box("box", new ComponentResourceOptions { ResourceTransformations = { Note("box") } });
        _ = new Service("child", null, new CustomResourceOptions { Parent = box, ResourceTransformations = { Note("own") } });
        _ = new Service("alone");
        return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
    }, new StackOptions { ResourceTransformations = { Note("stack") } });

    public static Task<int> NewParent() => Deployment.RunAsync(() =>
    {
        var box = new Box("box");
        _ = new Service("child", null, new CustomResourceOptions
        {
            ResourceTransformations = { seen => new ResourceTransformationResult(seen.Args, CustomResourceOptions.Merge((CustomResourceOptions)seen.Options, new() { Parent = box })) },
        });
    });

    private static ResourceTransformation Note(string who) => seen => seen.Options is CustomResourceOptions options
        ? new ResourceTransformationResult(seen.Args, CustomResourceOptions.Merge(options, new CustomResourceOptions { IgnoreChanges = { who } }))
        : null;
}
