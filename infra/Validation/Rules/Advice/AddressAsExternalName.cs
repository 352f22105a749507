using ServiceInfra.Validation.Addresses;

namespace ServiceInfra.Validation.Rules.Advice;

/// <summary>Advice: <c>spec.externalName</c> is an IP address. It is accepted, and cluster DNS then answers with a name that does not exist.</summary>
public sealed class AddressAsExternalName : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (!service.IsExternalName || service.Spec.ExternalName is not { } name || !LegacyIP.TryParse(name, out _)) return;
        findings.Advice(FindingCodes.AddressAsExternalName, Severity.Warning, "spec.externalName", $"{Quote.Text(name)} is an address; cluster DNS gives it out as a name, which nothing resolves",
            "Use a Service without a selector, and an EndpointSlice with the address.");
    }
}
