namespace ServiceInfra.Validation.Rules.Traffic;

/// <summary>API field <c>spec.type</c>: one of four words.</summary>
public sealed class ServiceType : IServiceRule
{
    private static readonly string[] Supported = [ServiceTypes.ClusterIP, ServiceTypes.NodePort, ServiceTypes.LoadBalancer, ServiceTypes.ExternalName];

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.HasClusterAddressType || service.IsExternalName) return;
        if (service.Type.Length == 0)
        {
            findings.Error(FindingCodes.ServiceType, FieldErrorKind.Required, "spec.type", "the Service has no type", "Write spec.type.");
            return;
        }
        var headless = string.Equals(service.Type, "Headless", StringComparison.OrdinalIgnoreCase);
        findings.Error(FindingCodes.ServiceType, FieldErrorKind.NotSupported, "spec.type", $"{Quote.Text(service.Type)} is not a type of Service",
            headless ? "Remove type, and write clusterIP: None." : LegalWords.Fix(service.Type, Supported));
    }
}
