namespace ServiceInfra.Changes.Rules;

/// <summary>External IPs go.</summary>
public sealed class ExternalIPsRemoved() : ChangeRule("external-ips-removed", ChangeClass.Breaks, ChangeClass.Closes)
{
    /// <inheritdoc/>
    public override string Title => "external IPs removed";

    /// <inheritdoc/>
    public override string Why => "Nodes no longer take traffic to these addresses.";

    /// <inheritdoc/>
    public override string Feels => "Clients that use them time out.";

    /// <inheritdoc/>
    public override string Do => "Move the clients first.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/concepts/services-networking/service/";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        SetChanges.Find(pair, "spec.externalIPs", added: false);
}
