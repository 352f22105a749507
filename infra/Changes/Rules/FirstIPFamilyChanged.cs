namespace ServiceInfra.Changes.Rules;

/// <summary>First IP family changed.</summary>
public sealed class FirstIPFamilyChanged() : FieldRule("first-ip-family-changed", "spec.ipFamilies", ChangeClass.Refused)
{
    /// <inheritdoc/>
    public override string Title => "first IP family changed";

    /// <inheritdoc/>
    public override string Why => "The first family of a live Service cannot change.";

    /// <inheritdoc/>
    public override string Feels => "Nothing changes: the deployment fails.";

    /// <inheritdoc/>
    public override string Do => "Leave the first family as it is, or delete the Service and create it anew.";

    /// <inheritdoc/>
    public override string Source => "API field spec.ipFamilies; kubernetes validateUpgradeDowngradeIPFamilies";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        Families(change.Old)[0] != Families(change.New)[0];

    private static string[] Families(string? text) => (text ?? "IPv4").Split(", ");
}
