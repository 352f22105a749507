using ServiceInfra.Manifests;

namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.ownerReferences</c>: apiVersion, kind, name and uid not empty, no v1 Event, one controller at most.</summary>
public sealed class OwnerReferences : IServiceRule
{
    private const string Field = "metadata.ownerReferences";

    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var owners = service.OwnerReferences;
        if (owners.Count == 0) return;
        // Up to 1.36 upstream names these fields without the index, and says Invalid of what is missing.
        var indexed = service.Server.Options.Release.Minor >= 37;
        var controllers = 0;
        for (var i = 0; i < owners.Count; i++)
        {
            var path = indexed ? $"{Field}[{i}]" : Field;
            CheckOwner(owners[i], path, indexed ? FieldErrorKind.Required : FieldErrorKind.Invalid, findings);
            if (owners[i].Controller != true || ++controllers < 2) continue;
            findings.Error(FindingCodes.OwnerReference, FieldErrorKind.Invalid, Field, "two owners are controllers; one at most may be", "Remove \"controller\" from all but one.");
        }
    }

    private static void CheckOwner(OwnerReference owner, string path, FieldErrorKind missing, FieldFindings findings)
    {
        var apiVersion = owner.ApiVersion ?? "";
        var slash = apiVersion.IndexOf('/');
        var version = apiVersion[(slash + 1)..];
        if (apiVersion.Length == 0) Missing(findings, $"{path}.apiVersion", missing);
        else if (version.Length == 0 || version.Contains('/'))
            findings.Error(FindingCodes.OwnerReference, FieldErrorKind.Invalid, $"{path}.apiVersion", $"{Quote.Text(apiVersion)} is not a version of an API", "Write one such as \"apps/v1\".");
        if (string.IsNullOrEmpty(owner.Kind)) Missing(findings, $"{path}.kind", missing);
        if (string.IsNullOrEmpty(owner.Name)) Missing(findings, $"{path}.name", missing);
        if (string.IsNullOrEmpty(owner.Uid)) Missing(findings, $"{path}.uid", missing);
        if (apiVersion is ("v1" or "/v1") && owner.Kind == "Event")
            findings.Error(FindingCodes.OwnerReference, FieldErrorKind.Invalid, path, "an Event cannot own anything", "Remove the owner.");
    }

    private static void Missing(FieldFindings findings, string field, FieldErrorKind kind) =>
        findings.Error(FindingCodes.OwnerReference, kind, field, "an owner needs apiVersion, kind, name and uid", "Write the owner's own, or remove the owner: a manifest that is kept in files rarely has one.");
}
