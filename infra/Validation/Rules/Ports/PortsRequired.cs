namespace ServiceInfra.Validation.Rules.Ports;

/// <summary>API field <c>spec.ports</c>: at least one, unless the Service is headless or an ExternalName; having no selector is no excuse.</summary>
public sealed class PortsRequired : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Ports.Count > 0 || service.IsHeadless || service.IsExternalName) return;
        findings.Error(FindingCodes.PortsRequired, FieldErrorKind.Required, "spec.ports",
            $"a Service of type {service.Type} needs at least one port{(service.IsSelectorless ? ", also without a selector" : "")}",
            "Add a port, such as {\"port\": 80}; or make the Service headless with clusterIP: None.");
    }
}
