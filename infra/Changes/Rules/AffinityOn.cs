namespace ServiceInfra.Changes.Rules;

/// <summary>Session affinity on.</summary>
public sealed class AffinityOn() : FieldRule("session-affinity-on", "spec.sessionAffinity", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "session affinity on";

    /// <inheritdoc/>
    public override string Why => "A client address keeps to one pod for the time-out, 10,800 s unless said otherwise.";

    /// <inheritdoc/>
    public override string Feels => "All clients behind one NAT share a pod; a dead pod may keep its clients (IPVS: up to the time-out).";

    /// <inheritdoc/>
    public override string Do => "Look that load stays even.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/reference/networking/virtual-ips/; kubernetes#110302, kubernetes#71809";

    /// <inheritdoc/>
    protected override bool Applies(FieldChange change, ObjectPair pair) =>
        change.New == "ClientIP";
}
