namespace ServiceInfra.Changes.Rules;

/// <summary>Source ranges removed.</summary>
public sealed class SourceRangesRemoved() : FieldRule("source-ranges-removed", "spec.loadBalancerSourceRanges", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "source ranges removed";

    /// <inheritdoc/>
    public override string Why => "Without ranges everybody is let in (0.0.0.0/0; on an internal AWS load balancer the VPC's range).";

    /// <inheritdoc/>
    public override string Feels => "It is reachable from everywhere.";

    /// <inheritdoc/>
    public override string Do => "Keep the ranges unless everybody may come.";

    /// <inheritdoc/>
    public override string Source => "aws-load-balancer-controller annotations; kubernetes pkg/api/service/annotations.go";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New is null && SourceRangeSets.Opens(pair);
}
