using Pulumi;

namespace ServiceInfra.Conformance.Victim.Programs;

/// <summary>A component without anything of its own.</summary>
internal sealed class Box : ComponentResource
{
    public Box(string name, ComponentResourceOptions? options = null) : base("shop:index:Box", name, options) => RegisterOutputs();
}
