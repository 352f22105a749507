namespace ServiceInfra.Changes.Rules;

/// <summary>A Service gives its second IP family up.</summary>
public sealed class DualToSingleStack() : ChangeRule("dual-to-single-stack", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "dual stack becomes single stack";

    /// <inheritdoc/>
    public override string Why => "The second address, its DNS record and its EndpointSlices are given back.";

    /// <inheritdoc/>
    public override string Feels => "Clients that use the second family lose the Service.";

    /// <inheritdoc/>
    public override string Do => "Look in DNS and access logs for who uses the second family first.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/dual-stack/; kubernetes endpointslice/utils.go";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        Stacks.Change(pair, toDual: false);
}
