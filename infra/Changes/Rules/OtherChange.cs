namespace ServiceInfra.Changes.Rules;

/// <summary>What no other rule is about: annotations that nobody here knows.</summary>
public sealed class OtherChange() : ChangeRule("other-change", ChangeClass.Harmless)
{
    /// <inheritdoc/>
    public override string Title => "changed";

    /// <inheritdoc/>
    public override string Why => "Neither Kubernetes nor a controller that is known here reads it.";

    /// <inheritdoc/>
    public override string Feels => "Nothing that is known here.";

    /// <inheritdoc/>
    public override string Source => "none: no rule knows the field";

    /// <summary>Nothing: the assessment hands it what is left.</summary>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) => [];
}
