namespace ServiceInfra.Changes.Rules;

/// <summary>PreferClose and PreferSameZone are one thing.</summary>
public sealed class TrafficDistributionReworded() : FieldRule("traffic-distribution-reworded", "spec.trafficDistribution", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "traffic distribution worded otherwise";

    /// <inheritdoc/>
    public override string Why => "PreferSameZone is the new name of PreferClose, from 1.34.";

    /// <inheritdoc/>
    public override string Feels => "Nothing.";

    /// <inheritdoc/>
    public override string Source => "KEP-3015";

    /// <summary>Whether old and new mean the same.</summary>
    public static bool IsSame(FieldChange change) => change is { Old: "PreferClose", New: "PreferSameZone" } or { Old: "PreferSameZone", New: "PreferClose" };

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) => IsSame(change);
}
