namespace ServiceInfra.Changes.Rules;

/// <summary>External IPs come.</summary>
public sealed class ExternalIPsAdded() : ChangeRule("external-ips-added", ChangeClass.Opens, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "external IPs added";

    /// <inheritdoc/>
    public override string Why => "Every node takes traffic to these addresses, from the cluster too.";

    /// <inheritdoc/>
    public override string Feels => "What pods send to these addresses is captured; who reaches a node reaches the Service.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the addresses are yours; the DenyServiceExternalIPs plug-in may refuse them.";

    /// <inheritdoc/>
    public override string Source => "CVE-2020-8554; kubernetes#97076";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        SetChanges.Find(pair, "spec.externalIPs", added: true);
}
