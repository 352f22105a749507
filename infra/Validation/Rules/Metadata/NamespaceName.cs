namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.namespace</c>: an RFC 1123 label; absent means the namespace of the request.</summary>
public sealed class NamespaceName : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var name = service.Namespace;
        if (Names.IsLabel1123(name)) return;
        if (name.Length == 0)
        {
            findings.Error(FindingCodes.NamespaceFormat, FieldErrorKind.Required, "metadata.namespace", "the Service has no namespace", "Write metadata.namespace.");
            return;
        }
        var near = Names.ToLabel(name, letterFirst: false);
        findings.Error(FindingCodes.NamespaceFormat, FieldErrorKind.Invalid, "metadata.namespace",
            $"{Quote.Text(name)} is not a namespace: lower-case letters, digits and inner hyphens, at most 63",
            Placeholders.Or(name, near.Length > 0 ? $"Write \"{near}\"." : "Write a namespace such as \"default\"."));
    }
}
