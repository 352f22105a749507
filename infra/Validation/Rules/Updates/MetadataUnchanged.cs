namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>Replace: <c>metadata.namespace</c> stays, <c>metadata.generation</c> does not fall.</summary>
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
        if (service.Metadata.Generation is { } generation && generation != 0 && generation < (stored.Metadata.Generation ?? 0))
            findings.Error(FindingCodes.MetadataImmutable, FieldErrorKind.Invalid, "metadata.generation", "the generation of a live Service cannot fall", "Remove the field: the server sets it.");
    }
}
