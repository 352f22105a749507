namespace ServiceInfra.Validation.Rules.Warnings;

/// <summary>Warning: <c>spec.externalName</c> is ignored unless the type is ExternalName.</summary>
public sealed class ExternalNameWarning : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.IsExternalName || string.IsNullOrEmpty(service.Spec.ExternalName)) return;
        findings.Warning(FindingCodes.ExternalNameIgnored, "spec.externalName", $"externalName is ignored on a Service of type {service.Type}", "Remove it, or set type to ExternalName.");
    }
}
