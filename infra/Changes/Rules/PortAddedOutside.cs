namespace ServiceInfra.Changes.Rules;

/// <summary>A port comes on a Service that is reachable from outside.</summary>
public sealed class PortAddedOutside() : ChangeRule("port-added-outside", ChangeClass.Opens)
{
    /// <inheritdoc/>
    public override string Title => "port added, open outside too";

    /// <inheritdoc/>
    public override string Why => "On NodePort and LoadBalancer a new port also opens a node port, or a listener.";

    /// <inheritdoc/>
    public override string Feels => "The new port is reachable from outside the cluster.";

    /// <inheritdoc/>
    public override string Do => "For a port that is for the cluster alone, make a second Service without internet access.";

    /// <inheritdoc/>
    public override string Source => "API field spec.ports";

    /// <inheritdoc/>
    public override IEnumerable<FieldChange> Find(ObjectPair pair) =>
        pair.New?.Service.HasNodePortType is true ? pair.Fields.Where(f => f.Port is { Old: null }) : [];
}
