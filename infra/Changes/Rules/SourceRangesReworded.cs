namespace ServiceInfra.Changes.Rules;

/// <summary>Source ranges of the same addresses.</summary>
public sealed class SourceRangesReworded() : FieldRule("source-ranges-reworded", "spec.loadBalancerSourceRanges", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "source ranges worded otherwise";

    /// <inheritdoc/>
    public override string Why => "The ranges let the same addresses in; no ranges let everybody in.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "kubernetes pkg/api/service/annotations.go";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) => !SourceRangeSets.Opens(pair) && !SourceRangeSets.Closes(pair);
}
