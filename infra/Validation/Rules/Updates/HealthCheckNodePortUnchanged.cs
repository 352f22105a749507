namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>Replace: <c>spec.healthCheckNodePort</c> stays as long as one is needed.</summary>
public sealed class HealthCheckNodePortUnchanged : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { NeedsHealthCheckPort: true } stored || !service.NeedsHealthCheckPort || stored.HealthCheckNodePort == service.HealthCheckNodePort) return;
        findings.Error(FindingCodes.HealthCheckNodePortImmutable, FieldErrorKind.Forbidden, "spec.healthCheckNodePort", "the live Service's health-check node port cannot change", "Leave it out to keep it.");
    }
}
