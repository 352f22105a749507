namespace ServiceInfra.Changes.Rules;

/// <summary>Session affinity off.</summary>
public sealed class AffinityOff() : FieldRule("session-affinity-off", "spec.sessionAffinity", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "session affinity off";

    /// <inheritdoc/>
    public override string Why => "Every connection may go to another pod.";

    /// <inheritdoc/>
    public override string Feels => "Sessions kept in a pod's memory are lost; on GCE the switch recreates pool and rule.";

    /// <inheritdoc/>
    public override string Do => "Make sure that sessions are not kept in memory.";

    /// <inheritdoc/>
    public override string Source => "gce_loadbalancer_external.go";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "None";
}
