using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Deployment = Pulumi.Deployment;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>Former names of resources.</summary>
internal static class Naming
{
    public static Task<int> Aliases() => Deployment.RunAsync(() =>
    {
        var box = new Box("box", new ComponentResourceOptions { Aliases = { new Alias { NoParent = true, Name = "crate" } } });
        _ = new Service("moved", null, new CustomResourceOptions
        {
            Parent = box,
            Aliases =
            {
                new Alias { Name = Output.Create("before"), Type = "shop:index:Thing" },
                new Alias { ParentUrn = Output.Format($"{box.Urn}-old"), Stack = "prod" },
                Output.CreateSecret(new Alias { Urn = "urn:pulumi:dev::shop::shop:index:Thing::first" }),
                new Alias(),
            },
        });
    });

    public static Task<int> ContradictoryAlias() => Deployment.RunAsync(() =>
    {
        _ = new Service("moved", null, new CustomResourceOptions { Aliases = { new Alias { Urn = "urn:pulumi:dev::shop::t::n", Name = "n" } } });
    });
}
