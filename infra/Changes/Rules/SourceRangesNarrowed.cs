namespace ServiceInfra.Changes.Rules;

/// <summary>Source ranges narrowed.</summary>
public sealed class SourceRangesNarrowed() : FieldRule("source-ranges-narrowed", "spec.loadBalancerSourceRanges", ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "source ranges narrowed";

    /// <inheritdoc/>
    public override string Why => "Fewer addresses are let in; AWS ip targets ignore ranges unless the client's address is preserved.";

    /// <inheritdoc/>
    public override string Feels => "Who comes from elsewhere is cut off.";

    /// <inheritdoc/>
    public override string Do => "Make sure that no client is left outside.";

    /// <inheritdoc/>
    public override string Source => "aws-load-balancer-controller annotations";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        SourceRangeSets.Closes(pair);
}
