namespace ServiceInfra.Validation.Rules.Metadata;

/// <summary>API field <c>metadata.finalizers</c>: qualified names; without a slash only the three standard ones; not both orphan and foregroundDeletion.</summary>
public sealed class Finalizers : IServiceRule
{
    /// <inheritdoc/>
    public void Check(ServiceDraft service, FieldFindings findings)
    {
        var finalizers = service.Metadata.Finalizers;
        if (finalizers is null) return;
        bool orphan = false, foreground = false;
        for (var i = 0; i < finalizers.Count; i++)
        {
            var name = finalizers[i];
            orphan |= name == "orphan";
            foreground |= name == "foregroundDeletion";
            if (!Names.IsQualifiedName(name))
                findings.Error(FindingCodes.Finalizer, FieldErrorKind.Invalid, "metadata.finalizers", $"{Quote.Text(name)} is not a qualified name", Placeholders.Or(name, "Write a name such as \"example.com/cleanup\"."));
            if (!name.Contains('/') && name is not ("kubernetes" or "orphan" or "foregroundDeletion"))
                findings.Error(FindingCodes.Finalizer, FieldErrorKind.Invalid, $"metadata.finalizers[{i}]",
                    $"{Quote.Text(name)} is not a standard finalizer and has no domain", Placeholders.Or(name, Names.ToLabelValue(name) is { Length: > 0 } near ? $"Write a name with a domain, such as \"example.com/{near}\"." : "Write a name such as \"example.com/cleanup\"."));
        }
        if (orphan && foreground)
            findings.Error(FindingCodes.FinalizersConflict, FieldErrorKind.Invalid, "metadata.finalizers",
                "\"orphan\" and \"foregroundDeletion\" exclude each other", "Keep one of the two.");
    }
}
