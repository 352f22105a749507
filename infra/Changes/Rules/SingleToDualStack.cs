namespace ServiceInfra.Changes.Rules;

/// <summary>A Service gets a second IP family.</summary>
public sealed class SingleToDualStack() : ChangeRule("single-to-dual-stack", ChangeClass.Opens, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "single stack becomes dual stack";

    /// <inheritdoc/>
    public override string Why => "A second address and its AAAA or A record appear.";

    /// <inheritdoc/>
    public override string Feels => "Clients may prefer the new family; what guards the first family alone does not guard the second.";

    /// <inheritdoc/>
    public override string Do => "Make sure that network policies and firewalls cover both families.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/dual-stack/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        Stacks.Change(pair, toDual: true);
}
