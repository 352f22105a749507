namespace ServiceInfra.Changes.Rules;

/// <summary>One dual-stack policy becomes the other.</summary>
public sealed class IPFamilyPolicyReworded() : FieldRule("ip-family-policy-reworded", "spec.ipFamilyPolicy", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "IP family policy worded otherwise";

    /// <inheritdoc/>
    public override string Why => "PreferDualStack and RequireDualStack differ only where a cluster has one family.";

    /// <inheritdoc/>
    public override string Feels => "Nothing on a dual-stack cluster.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/dual-stack/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change is { Old: not "SingleStack", New: not "SingleStack" };
}
