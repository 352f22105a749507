namespace ServiceInfra.Changes.Rules;

/// <summary>Traffic distribution changed.</summary>
public sealed class TrafficDistributionChanged() : FieldRule("traffic-distribution-changed", "spec.trafficDistribution", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "traffic distribution changed";

    /// <inheritdoc/>
    public override string Why => "While any endpoint of the same zone or node exists, only those are used.";

    /// <inheritdoc/>
    public override string Feels => "Zones with few pods run hot; traffic between zones comes or goes.";

    /// <inheritdoc/>
    public override string Do => "Look that every zone has enough pods.";

    /// <inheritdoc/>
    public override string Source => "KEP-4444, KEP-3015";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        !TrafficDistributionReworded.IsSame(change);
}
