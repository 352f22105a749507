namespace ServiceInfra.Changes.Rules;

/// <summary>A node port becomes another.</summary>
public sealed class NodePortRenumbered() : PortRule("node-port-renumbered", "nodePort", ChangeClass.Breaks)
{
    /// <inheritdoc/>
    public override string Title => "node port renumbered";

    /// <inheritdoc/>
    public override string Why => "The node port is what balancers and firewalls outside the cluster point to.";

    /// <inheritdoc/>
    public override string Feels => "Who comes through the old number is refused.";

    /// <inheritdoc/>
    public override string Do => "Point the outside balancers and firewalls at the new number at the same time.";

    /// <inheritdoc/>
    public override string Source => "helm/charts#12826; flexiant/kdeploy#18";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change is { Old: not null, New: not null };
}
