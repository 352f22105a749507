namespace Pulumi.Kubernetes.Types.Inputs.Core.V1;

/// <summary>What a Namespace is asked to be.</summary>
public class NamespaceSpecArgs : ResourceArgs
{
    /// <summary>What must be done before the namespace is gone.</summary>
    [field: Input("finalizers")] public InputList<string> Finalizers { get => field ??= []; set; }

    /// <summary>Nothing set.</summary>
    public static new NamespaceSpecArgs Empty => new();
}
