namespace ServiceInfra.Changes.Rules;

/// <summary>Owners changed.</summary>
public sealed class OwnersChanged() : FieldRule("owners-changed", "metadata.ownerReferences", ChangeClass.Later)
{
    /// <inheritdoc/>
    public override string Title => "owners changed";

    /// <inheritdoc/>
    public override string Why => "The garbage collector deletes the Service when its last owner is gone.";

    /// <inheritdoc/>
    public override string Feels => "Nothing at first.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the owner lives as long as the Service.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/architecture/garbage-collection/";
}
