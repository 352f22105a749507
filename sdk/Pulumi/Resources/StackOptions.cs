namespace Pulumi;

/// <summary>Options of the stack.</summary>
public class StackOptions
{
    /// <summary>Functions that change arguments and options of every resource before it is registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}
