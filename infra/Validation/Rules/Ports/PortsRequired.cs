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
            Fix(service));
    }

    private static string Fix(ServiceDraft service)
    {
        const string Port = "dd a port, such as {\"port\": 80}";
        // Who names an external name and no type has forgotten the type.
        if (!string.IsNullOrEmpty(service.Spec.ExternalName) && string.IsNullOrEmpty(service.Spec.Type))
            return $"Write type: ExternalName, which externalName is for and which needs no port; for another Service remove externalName and a{Port}.";
        return service.Type == ServiceTypes.ClusterIP ? $"A{Port}; or make the Service headless with clusterIP: None." : $"A{Port}.";
    }
}
