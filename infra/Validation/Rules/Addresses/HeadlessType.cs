namespace ServiceInfra.Validation.Rules.Addresses;

/// <summary>API field <c>spec.clusterIPs</c>: a NodePort or LoadBalancer Service cannot be headless.</summary>
public sealed class HeadlessType : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.HasNodePortType && service.IsHeadless)
            findings.Error(FindingCodes.HeadlessType, FieldErrorKind.Invalid, "spec.clusterIPs[0]",
                $"a Service of type {service.Type} needs a cluster address; \"None\" makes it headless", "Remove clusterIP, or set type to ClusterIP.");
    }
}
