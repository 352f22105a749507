namespace ServiceInfra.Changes.Rules;

/// <summary>External traffic to pods of all nodes.</summary>
public sealed class ExternalTrafficCluster() : FieldRule("external-traffic-cluster", "spec.externalTrafficPolicy", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "external traffic to pods of all nodes";

    /// <inheritdoc/>
    public override string Why => "Nodes pass what comes from outside on under their own address.";

    /// <inheritdoc/>
    public override string Feels => "Pods see node addresses: allow-lists and geographic rules fail; the health-check port goes.";

    /// <inheritdoc/>
    public override string Do => "Look for who reads client addresses.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/tutorials/services/source-ip/";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "Cluster";
}
