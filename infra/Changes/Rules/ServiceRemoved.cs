namespace ServiceInfra.Changes.Rules;

/// <summary>A Service goes.</summary>
public sealed class ServiceRemoved() : ChangeRule("service-removed", ChangeClass.Breaks, ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "removed";

    /// <inheritdoc/>
    public override string Why => "The name leaves DNS and the address is given back.";

    /// <inheritdoc/>
    public override string Feels => "The name is gone. Open TCP connections live on (iptables) or go silent (IPVS); UDP senders keep hitting the old pod, or its heir.";

    /// <inheritdoc/>
    public override string Do => "Move the clients first. To keep the Service in the cluster, set options.retainOnDelete before you remove it.";

    /// <inheritdoc/>
    public override string Source => "kubernetes#108523, kubernetes#101968, kubernetes#141371; iptables, IPVS where named";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.New is null && pair.Old is { Kind: "Service", IsRetained: false } service ? [new FieldChange("", ServiceWords.Of(service), null)] : [];
}
