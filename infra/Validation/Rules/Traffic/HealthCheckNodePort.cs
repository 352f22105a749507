namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.healthCheckNodePort</c>: only with type LoadBalancer and externalTrafficPolicy Local, and then a port.</summary>
public sealed class HealthCheckNodePort : IServiceRule
{
    private const string Field = "spec.healthCheckNodePort";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var port = service.HealthCheckNodePort;
        if (!service.NeedsHealthCheckPort)
        {
            if (port != 0)
                findings.Error(FindingCodes.HealthCheckNodePortForbidden, FieldErrorKind.Invalid, Field, "healthCheckNodePort is for type LoadBalancer with externalTrafficPolicy Local", "Remove it, or set both.");
        }
        else if (port == 0)
            findings.Error(FindingCodes.HealthCheckNodePortRange, FieldErrorKind.Required, Field, "the Service has no health-check node port", "Write a node port.");
        else if (port is < 0 or > 65535 and < ServiceDraft.FirstUnknownPort)
            findings.Error(FindingCodes.HealthCheckNodePortRange, FieldErrorKind.Invalid, Field, $"{port} is not in 1 to 65535", "Leave it out to have one drawn.");
    }
}
