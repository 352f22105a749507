namespace ServiceInfra.Changes.Rules;

/// <summary>Health-check node port changed.</summary>
public sealed class HealthCheckNodePortChanged() : FieldRule("health-check-node-port-changed", "spec.healthCheckNodePort", ChangeClass.Refused)
{
    /// <inheritdoc/>
    public override string Title => "health-check node port changed";

    /// <inheritdoc/>
    public override string Why => "The port of a live Service with local external traffic cannot change.";

    /// <inheritdoc/>
    public override string Feels => "Nothing changes: the deployment fails.";

    /// <inheritdoc/>
    public override string Do => "Leave it out to keep it.";

    /// <inheritdoc/>
    public override string Source => "API field spec.healthCheckNodePort; kubernetes ValidateServiceUpdate; ServiceInfra docs/findings.md, SVC806";
}
