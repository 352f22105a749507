namespace ServiceInfra.Changes.Rules;

/// <summary>External traffic to local pods alone.</summary>
public sealed class ExternalTrafficLocal() : FieldRule("external-traffic-local", "spec.externalTrafficPolicy", ChangeClass.Breaks, ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "external traffic to local pods alone";

    /// <inheritdoc/>
    public override string Why => "A node without a ready pod drops what comes from outside; the client's address is kept.";

    /// <inheritdoc/>
    public override string Feels => "Nodes without a pod drop; load is uneven; GCE rebuilds the rule.";

    /// <inheritdoc/>
    public override string Do => "Make sure that the balancer checks healthCheckNodePort, and that pods run on the nodes it uses.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/tutorials/services/source-ip/; kube-proxy iptables DROP; gce_loadbalancer_external.go";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "Local";
}
