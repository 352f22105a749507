using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Core.V1;

/// <summary>What a Namespace is at present.</summary>
[OutputType]
public sealed class NamespaceStatus
{
    /// <summary>What is known of it.</summary>
    public readonly ImmutableArray<NamespaceCondition> Conditions;

    /// <summary>Active or Terminating.</summary>
    public readonly string Phase;

    [OutputConstructor]
    private NamespaceStatus(ImmutableArray<NamespaceCondition> conditions, string phase)
    {
        Conditions = conditions;
        Phase = phase;
    }
}
