namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>Replace: <c>metadata.name</c> and <c>metadata.namespace</c> stay. The server puts its own <c>metadata.generation</c> in place of any that is sent.</summary>
public sealed class MetadataUnchanged : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored) return;
        if ((service.Metadata.Name ?? "") != (stored.Metadata.Name ?? ""))
            findings.Error(FindingCodes.MetadataImmutable, FieldErrorKind.Invalid, "metadata.name", "a live Service cannot be renamed", "Delete the Service and create it anew.");
        if (service.Namespace != stored.Namespace)
            findings.Error(FindingCodes.MetadataImmutable, FieldErrorKind.Invalid, "metadata.namespace", "a live Service cannot be moved to another namespace", "Delete the Service and create it anew.");
    }
}
