using System.Collections.Immutable;

namespace Pulumi.Kubernetes.Types.Outputs.Meta.V1;

/// <summary>Which objects are meant, by their labels.</summary>
[OutputType]
public sealed class LabelSelector
{
    /// <summary>Conditions that must all hold.</summary>
    public readonly ImmutableArray<LabelSelectorRequirement> MatchExpressions;

    /// <summary>Labels that must all be there.</summary>
    public readonly ImmutableDictionary<string, string> MatchLabels;

    [OutputConstructor]
    private LabelSelector(ImmutableArray<LabelSelectorRequirement> matchExpressions, ImmutableDictionary<string, string> matchLabels)
    {
        MatchExpressions = matchExpressions;
        MatchLabels = matchLabels;
    }
}
