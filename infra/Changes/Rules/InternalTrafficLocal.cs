namespace ServiceInfra.Changes.Rules;

/// <summary>Internal traffic to local pods alone.</summary>
public sealed class InternalTrafficLocal() : FieldRule("internal-traffic-local", "spec.internalTrafficPolicy", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "internal traffic to local pods alone";

    /// <inheritdoc/>
    public override string Why => "A node drops what its own pods send to the Service while none of the Service's pods is on it.";

    /// <inheritdoc/>
    public override string Feels => "Clients on nodes without a pod time out though others are ready.";

    /// <inheritdoc/>
    public override string Do => "Run the pods as a DaemonSet, or leave the policy at Cluster.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/reference/networking/virtual-ips/; kube-proxy iptables DROP";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "Local";
}
