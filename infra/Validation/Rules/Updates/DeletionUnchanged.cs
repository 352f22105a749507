using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>
/// Replace: an object is deleted by a delete, never by a field, and one that is being deleted gets no new finalizers (upstream
/// <c>ValidateObjectMetaAccessorUpdate</c>). Of such an object the server restores a deletionTimestamp, whatever is sent.
/// </summary>
public sealed class DeletionUnchanged : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        if (service.Stored is not { } stored) return;
        var old = AsStored(stored.Metadata);
        if (old.DeletionTimestamp is null && service.Metadata.DeletionTimestamp is not null)
            findings.Error(FindingCodes.MetadataImmutable, FieldErrorKind.Invalid, "metadata.deletionTimestamp", "a replace cannot delete a live Service", "Remove the field: the server sets it when the Service is deleted.");
        if (service.Metadata.DeletionGracePeriodSeconds is { } seconds && seconds != old.DeletionGracePeriodSeconds)
            findings.Error(FindingCodes.MetadataImmutable, FieldErrorKind.Invalid, "metadata.deletionGracePeriodSeconds", "a replace cannot change how a live Service is deleted", "Remove the field: the server sets it when the Service is deleted.");
        if (old.DeletionTimestamp is null || service.Metadata.Finalizers is not { } finalizers) return;
        var added = finalizers.Where(f => old.Finalizers?.Contains(f) is not true).Distinct(StringComparer.Ordinal).ToArray();
        if (added.Length > 0)
            findings.Error(FindingCodes.FinalizersWhileDeleting, FieldErrorKind.Forbidden, "metadata.finalizers",
                $"the live Service is being deleted, and gets no new finalizers: {string.Join(", ", added.Select(Quote.Text))}", "Remove them, or wait until it is gone and create it anew.");
    }

    // A create wipes both fields; only what a server has shown can hold them.
    private static ObjectMeta AsStored(ObjectMeta metadata) => string.IsNullOrEmpty(metadata.Uid) && string.IsNullOrEmpty(metadata.ResourceVersion)
        ? metadata with { DeletionTimestamp = null, DeletionGracePeriodSeconds = null } : metadata;
}
