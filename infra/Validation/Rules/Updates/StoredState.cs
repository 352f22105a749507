namespace ServiceInfra.Validation.Rules.Updates;

/// <summary>What storage says of <c>metadata.resourceVersion</c> and <c>metadata.uid</c>: absent or 0 on create, that of the live Service on a replace.</summary>
public sealed class StoredState : IServiceRule
{
    private const string VersionField = "metadata.resourceVersion", Fix = "Remove it: a manifest kept in files has none.";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var version = service.Metadata.ResourceVersion ?? "";
        if (version.Length > 0) CheckVersion(service, version, findings);
        if (service.Metadata.Uid is { Length: > 0 } uid && service.Stored?.Metadata.Uid is { Length: > 0 } old && uid != old)
            findings.Error(FindingCodes.OtherUid, FieldErrorKind.InternalError, "metadata.uid", "the live Service has another uid; the server answers with status 409", Fix);
    }

    private static void CheckVersion(ServiceDraft service, string version, FieldFindings findings)
    {
        var isNumber = ulong.TryParse(version, System.Globalization.NumberStyles.None, null, out var number);
        if (service.Stored is null)
        {
            // What is no number is taken for none on create.
            if (isNumber && number != 0)
                findings.Error(FindingCodes.ResourceVersion, FieldErrorKind.InternalError, VersionField, "resourceVersion is set on a Service that is yet to be created; the server answers with status 500", Fix);
        }
        else if (!isNumber)
            findings.Error(FindingCodes.ResourceVersion, FieldErrorKind.InternalError, VersionField, $"{Quote.Text(version)} is not a resource version; the server answers with status 500", Fix);
        else if (number != 0 && service.Stored.Metadata.ResourceVersion is { Length: > 0 } old && old != version)
            findings.Error(FindingCodes.ResourceVersion, FieldErrorKind.InternalError, VersionField, $"the live Service is at version {old}; the server answers with status 409", Fix);
    }
}
