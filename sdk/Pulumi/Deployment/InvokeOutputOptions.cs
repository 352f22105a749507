namespace Pulumi;

/// <summary>How a provider's function is called for an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must be there first.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }
}
