namespace ServiceInfra.Changes.Rules;

/// <summary>Source ranges widened.</summary>
public sealed class SourceRangesWidened() : FieldRule("source-ranges-widened", "spec.loadBalancerSourceRanges", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "source ranges widened";

    /// <inheritdoc/>
    public override string Why => "More addresses are let in.";

    /// <inheritdoc/>
    public override string Feels => "Who comes from the new ranges reaches the Service.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the new ranges are meant.";

    /// <inheritdoc/>
    public override string Source => "aws-load-balancer-controller annotations";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change is { Old: not null, New: not null } && SourceRangeSets.Opens(pair);
}
