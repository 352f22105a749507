using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a Namespace is asked to be.</summary>
[OutputType]
public sealed class NamespaceSpec
{
    /// <summary>What must be done before the namespace is gone.</summary>
    public readonly ImmutableArray<string> Finalizers;

    [OutputConstructor]
    private NamespaceSpec(ImmutableArray<string> finalizers)
    {
        Finalizers = finalizers;
    }
}
