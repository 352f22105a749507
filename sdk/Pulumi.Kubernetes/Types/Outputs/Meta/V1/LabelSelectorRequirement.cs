using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>A condition on one label.</summary>
[OutputType]
public sealed class LabelSelectorRequirement
{
    /// <summary>Key of the label.</summary>
    public readonly string Key;

    /// <summary>In, NotIn, Exists or DoesNotExist.</summary>
    public readonly string Operator;

    /// <summary>The values for In and NotIn.</summary>
    public readonly ImmutableArray<string> Values;

    [OutputConstructor]
    private LabelSelectorRequirement(string key, string @operator, ImmutableArray<string> values)
    {
        Key = key;
        Operator = @operator;
        Values = values;
    }
}
