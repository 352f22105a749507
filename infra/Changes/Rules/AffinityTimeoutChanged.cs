namespace ServiceInfra.Changes.Rules;

/// <summary>Session affinity time-out changed.</summary>
public sealed class AffinityTimeoutChanged() : FieldRule("session-affinity-timeout", "spec.sessionAffinityConfig.clientIP.timeoutSeconds", ChangeClass.Reroutes)
{
    /// <inheritdoc/>
    public override string Title => "session affinity time-out changed";

    /// <inheritdoc/>
    public override string Why => "It says how long a silent client keeps its pod.";

    /// <inheritdoc/>
    public override string Feels => "Clients come to another pod sooner, or stick longer.";

    /// <inheritdoc/>
    public override string Source => "https://kubernetes.io/docs/reference/networking/virtual-ips/";
}
